// The dialogs of every page: they stand on the search page of the locale, as a template, and are fetched from there when
// one is asked for. What most readers never open costs them nothing.
import dialogStyles from '../../styles/dialogs.css?url';
import { fetchPage } from '../shared/fetch-page.ts';
import { loadStyles } from '../shared/load-styles.ts';

const loading = new Map<string, Promise<HTMLTemplateElement>>();

/** The dialog that `selector` names, put into `host`. Rejects where the search page cannot be had. */
export async function dialogIn(host: Element, selector: string): Promise<HTMLDialogElement> {
  const { content } = await fetchDialogs();
  const own = host.querySelector('dialog');
  const kept = content.querySelector<HTMLDialogElement>(selector);
  if (own) return own;
  if (!kept) throw new Error(`The search page has no ${selector}.`);
  const dialog = document.importNode(kept, true);
  host.append(dialog);
  return dialog;
}

/** Fetches the dialogs, and their styles, ahead of use. A failed try may be repeated. */
export function fetchDialogs(): Promise<HTMLTemplateElement> {
  const address = document.querySelector<HTMLAnchorElement>('.search-link')?.href ?? '';
  const started = loading.get(address) ?? fetchTemplate(address);
  loading.set(address, started);
  started.catch(() => loading.delete(address));
  return started;
}

async function fetchTemplate(address: string): Promise<HTMLTemplateElement> {
  const [page] = await Promise.all([templateOf(document) ? document : fetchPage(address), loadStyles(dialogStyles)]);
  const template = templateOf(page);
  if (!template) throw new Error(`No dialogs at ${address}`);
  return template;
}

const templateOf = (page: Document) => page.querySelector<HTMLTemplateElement>('template[data-dialogs]');
