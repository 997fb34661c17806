// `tickets` of `site.yml`: what may be written there, and the targets that become of it.
import { z } from 'zod';
import { languageOf } from '../../language-of.ts';
import type { Problem } from '../../problem.ts';
import { didYouMean } from '../../nearest.ts';
import { ticketAsks, ticketPlaceholders, type Locale, type LocaleSettings, type TicketTarget } from '../../vocabulary.ts';
import { localeKey } from './locale-settings.ts';
import type { ParsedYaml } from './parse-yaml.ts';
import { emptyRecord, recordOf } from '../records.ts';

const anAddressOrMail = 'write an address that begins with `https://` or `mailto:`';
const placeToWrite = z.string({ error: anAddressOrMail }).regex(/^(?:https?:\/\/|mailto:)[^\s]+$/, anAddressOrMail);

/** Services whose own documents tell how their form takes values from an address; docs/tickets.md names the documents. */
const presets = {
  zendesk: 'tf_subject={subject}&tf_description={text}',
  mailto: 'subject={subject}&body={text}',
} as const;
const isPreset = (name: string): name is keyof typeof presets => Object.hasOwn(presets, name);

const isTemplate = (text: string): boolean => /^(?:https?:\/\/|mailto:)\S+$/.test(text);
const prefill = z.string().refine((text) => text === 'none' || isPreset(text) || isTemplate(text), {
  error: `write \`none\`, ${Object.keys(presets)
    .map((name) => `\`${name}\``)
    .join(', ')} or an address with places to fill: \`https://…?title={subject}&text={text}\``,
});

const anEndpoint = 'write an address that begins with `https://`, without a fragment or a password';
/** Browsers refuse to send from a page that came encrypted to an address that is not; this machine's own is for trying out. */
const loopback = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;
const endpoint = z
  .string({ error: anEndpoint })
  .refine((text) => !/[\s{}#]/.test(text) && isPlainEndpoint(URL.parse(text)), { error: anEndpoint });
const isPlainEndpoint = (url: URL | null): boolean =>
  url !== null &&
  url.username === '' &&
  url.password === '' &&
  (url.protocol === 'https:' || (url.protocol === 'http:' && loopback.test(url.hostname)));

export const ticketSchema = z.strictObject({
  product: z.string().optional(),
  'short-name': z.string().optional(),
  url: z.union([placeToWrite, z.record(z.string(), placeToWrite)], {
    error: `${anAddressOrMail}, or a line for each locale: \`en: https://…\``,
  }),
  'needs-sign-in': z.boolean().default(false),
  endpoint: endpoint.optional(),
  'accepts-prefill': prefill.default('none'),
  'prefill-limit': z
    .int({ error: 'write a number of characters between 500 and 30000' })
    .min(500, 'write a number of characters between 500 and 30000')
    .max(30_000, 'write a number of characters between 500 and 30000')
    .optional(),
  asks: z.array(z.enum(ticketAsks)).default([]),
  'agent-language': z.string().optional(),
});
type TicketFile = z.infer<typeof ticketSchema>;

/** Servers refuse longer addresses, the strictest in use above 2,048 characters; mail programs cut a little earlier. */
const safeLimits = { web: 2000, mail: 1900 } as const;

export interface TicketContext {
  locales: readonly LocaleSettings[];
  reference: Locale;
  yaml: ParsedYaml;
  file: string;
}

/** The ticket targets, complete for every locale of the site. */
export function completeTickets(
  tickets: Readonly<Record<string, TicketFile>> | undefined,
  context: TicketContext,
): { tickets: Record<string, TicketTarget>; problems: Problem[] } {
  const completed = emptyRecord<TicketTarget>();
  const problems: Problem[] = [];
  const { locales, reference, yaml, file } = context;
  for (const [name, ticket] of Object.entries(tickets ?? {})) {
    const written = typeof ticket.url === 'string' ? { default: ticket.url } : ticket.url;
    const fallback = written['default'] ?? written[reference] ?? Object.values(written)[0];
    if (fallback === undefined) continue;
    const fail = (key: string, message: string): void =>
      void problems.push({ rule: 'site-setting', file, line: yaml.lineOf(['tickets', name, key]), message });
    const url = recordOf(
      locales.map(({ locale, lang }): [Locale, string] => [
        locale,
        (written[locale] ?? fallback).replaceAll('{locale}', lang.toLowerCase()),
      ]),
    );
    const template = ticket['accepts-prefill'];
    const wrong = findTemplateFault(template, Object.values(url));
    if (wrong !== undefined) fail('accepts-prefill', `\`tickets.${name}.accepts-prefill\` ${wrong}`);
    const prefills = wrong === undefined ? fillLocales(template, url, locales) : undefined;
    const language = ticket['agent-language'];
    const agentLocale = findAgentLocale(language ?? 'en', locales);
    if (agentLocale === undefined && language !== undefined) {
      const guess = didYouMean(
        language,
        locales.map(({ locale }) => locale),
      );
      const message = `\`tickets.${name}.agent-language\` is \`${language}\`, which is no language of this site: the block for the agent is in \`${reference}\`.${guess}`;
      fail('agent-language', message);
    }
    completed[name] = {
      product: ticket.product,
      shortName: ticket['short-name'],
      url,
      needsSignIn: ticket['needs-sign-in'],
      endpoint: ticket.endpoint === undefined ? undefined : new URL(ticket.endpoint).href,
      prefill: prefills,
      prefillLimit:
        ticket['prefill-limit'] ??
        (Object.values(prefills ?? {}).some((address) => address.startsWith('mailto:')) ? safeLimits.mail : safeLimits.web),
      asks: ticket.asks,
      agentLocale: agentLocale ?? reference,
    };
  }
  return { tickets: completed, problems };
}

/** What is wrong with a template, as the end of a sentence. */
function findTemplateFault(template: string, urls: readonly string[]): string | undefined {
  if (template === 'none') return undefined;
  if (template === 'mailto' && urls.some((url) => !url.startsWith('mailto:')))
    return 'is `mailto`, but `url` is no `mailto:` address.';
  if (template === 'zendesk' && urls.some((url) => !url.startsWith('http')))
    return 'is `zendesk`, but `url` is not the address of a request form: `https://….zendesk.com/hc/{locale}/requests/new`.';
  if (isPreset(template)) return undefined;
  if (/^https?:\/\/[^/?#]*\{/.test(template))
    return 'fills a place before the path: places may stand after `https://host/` alone.';
  const known = [...ticketPlaceholders, 'locale'];
  const names = [...template.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) return `holds \`{${unknown}}\`, which nothing fills.${didYouMean(unknown, known)}`;
  return names.some((name) => name === 'text' || name === 'subject') ? undefined : 'holds neither `{text}` nor `{subject}`.';
}

function fillLocales(
  template: string,
  url: Readonly<Record<Locale, string>>,
  locales: readonly LocaleSettings[],
): Record<Locale, string> | undefined {
  if (template === 'none') return undefined;
  return recordOf(
    locales.map(({ locale, lang }): [Locale, string] => {
      if (!isPreset(template)) return [locale, template.replaceAll('{locale}', lang.toLowerCase())];
      const [address = '', fragment] = (url[locale] ?? '').split('#');
      const query = `${address}${address.includes('?') ? '&' : '?'}${presets[template]}`;
      return [locale, fragment === undefined ? query : `${query}#${fragment}`];
    }),
  );
}

/** The locale that a language tag means: its key, its tag, else one of the same language. */
function findAgentLocale(language: string, locales: readonly LocaleSettings[]): Locale | undefined {
  const wanted = localeKey(language).toLowerCase();
  const found =
    locales.find(({ locale, lang }) => locale.toLowerCase() === wanted || lang.toLowerCase() === wanted) ??
    locales.find(({ lang }) => languageOf(lang) === languageOf(wanted));
  return found?.locale;
}
