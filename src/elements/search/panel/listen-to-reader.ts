// What the reader does in a panel: types, chooses, filters, submits, asks again.
import { followBehind } from '../follow-behind.ts';
import { fieldOf, partsOf } from './panel-parts.ts';
import { paintRecent } from './recent-list.ts';
import { forgetSearches, rememberSearch } from './recent-searches.ts';
import type { SearchSession } from './search-session.ts';

export interface Listening {
  /** The address of the search page where `panel` stands in the dialog, which submitting leads to. */
  leadsTo: string | undefined;
  signal: AbortSignal;
}

/** Until `signal` is aborted. */
export function listenToReader(panel: HTMLElement, session: SearchSession, { leadsTo, signal }: Listening): void {
  const { asked, view, filters } = session;
  const { choice } = view.list;
  const part = partsOf(panel);
  const field = fieldOf(panel);
  const list = part('list');
  const onClick = (name: string, run: () => void): void =>
    panel.querySelector(`[data-${name}]`)?.addEventListener('click', run, { signal });
  const remember = (): void => {
    if (asked.isOwn) rememberSearch(asked.query);
  };
  const showRecent = (): void =>
    paintRecent(part('recent'), part('recent-list'), (query) => {
      session.ask(query);
      field.focus();
    });

  field.addEventListener('input', () => session.takeField(), { signal });
  field.addEventListener(
    'keydown',
    (event) => {
      const open = (option: HTMLElement): void => {
        remember();
        option.click();
      };
      if (!choice.onKey(event, open, leadsTo === undefined)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { signal },
  );
  // Enter without a choice: the page already shows all there is; the dialog goes to the page.
  panel.querySelector('form')?.addEventListener(
    'submit',
    (event) => {
      event.preventDefault();
      session.takeField();
      remember();
      if (leadsTo !== undefined && asked.query !== '') location.assign(`${leadsTo}#${asked.address}`);
    },
    { signal },
  );
  for (const select of filters.all) select.addEventListener('change', () => session.runAnew(), { signal });
  list.addEventListener('click', remember, { signal });
  list.addEventListener('pointermove', (event) => choice.onPoint(event), { signal });
  panel.addEventListener('click', (event) => followBehind(event, panel.closest('dialog')), { signal });

  // Each of these buttons goes away when it is used. The field is where the reader goes on, or the first new result.
  onClick('as-typed', () => {
    asked.refuseCorrection();
    field.focus();
    session.runAnew();
  });
  onClick('retry', () => {
    field.focus();
    void session.run();
  });
  onClick('clear-filters', () => {
    filters.clear();
    field.focus();
    session.runAnew();
  });
  onClick('forget', () => {
    forgetSearches();
    showRecent();
    field.focus();
  });
  onClick('more', () => {
    const before = view.list.length;
    asked.askForMore();
    void session.run().then(() => view.list.focusRow(before));
  });
  showRecent();
}
