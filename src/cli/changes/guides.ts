// Guides whose pages or tickets say something else than before.
import { counted } from '../../counted.ts';
import type { LoadedContent } from '../../site/content/load.ts';
import { compareStates } from '../../troubleshooter/graph/compare.ts';
import { stateMap } from '../../troubleshooter/graph/navigate.ts';
import { wholeText } from '../../troubleshooter/ticket/ticket.ts';
import { statePage } from '../../troubleshooter/pages/view.ts';
import type { Finding } from './finding.ts';

interface Said {
  page: string;
  ticket: string;
}

/** What each page of a guide says, by locale and address; nothing where there is no such guide. */
function readPages({ guides, catalog }: LoadedContent, id: string): Map<string, Said> {
  const guide = guides.all[id];
  if (!guide) return new Map();
  return new Map(
    catalog.site.building.flatMap((locale) =>
      [...stateMap(guide).values()].map((state): [string, Said] => {
        const { heading, leadHtml, parts, choices, answers, ticket, address } = statePage(guide, state, locale, guides.context);
        const page = JSON.stringify([
          heading,
          leadHtml,
          parts.map(({ html }) => html),
          choices.map(({ label }) => label),
          answers,
        ]);
        return [`${locale} ${address}`, { page, ticket: ticket ? wholeText(ticket) : '' }];
      }),
    ),
  );
}

/** One finding for each guide whose pages or tickets changed, came, went or moved, in any locale. */
export function findGuides(before: LoadedContent, now: LoadedContent): Finding[] {
  const ids = [...new Set([...Object.keys(before.guides.all), ...Object.keys(now.guides.all)])].sort();
  return ids.flatMap((id): Finding[] => {
    const [old, current] = [readPages(before, id), readPages(now, id)];
    const shared = [...current].flatMap(([key, said]) => {
      const earlier = old.get(key);
      return earlier ? [{ key, earlier, said }] : [];
    });
    const pages = shared.filter(({ earlier, said }) => earlier.page !== said.page);
    const tickets = shared.filter(({ earlier, said }) => earlier.ticket !== said.ticket);
    const guide = now.guides.all[id];
    const states = compareStates(before.guides.all[id]?.states ?? [], guide?.states ?? [], guide?.source.aliases ?? {});
    const parts = [
      ...(pages.length > 0 ? [`${counted(pages.length, 'page says', 'pages say')} something else`] : []),
      ...(tickets.length > 0 ? [`${counted(tickets.length, 'ticket says', 'tickets say')} something else`] : []),
      ...(states.added.length > 0 ? [`${counted(states.added.length, 'page comes', 'pages come')}`] : []),
      ...(states.removed.length > 0 ? [`${counted(states.removed.length, 'page goes', 'pages go')}`] : []),
      ...(states.moved.length > 0 ? [`${counted(states.moved.length, 'page moves', 'pages move')}`] : []),
    ];
    if (parts.length === 0) return [];
    const locales = [...new Set([...pages, ...tickets].map(({ key }) => key.split(' ')[0]))];
    const where = locales.length > 0 ? ` (${locales.join(', ')})` : '';
    const severity = tickets.length > 0 || states.removed.length > 0 ? 'warning' : 'info';
    return [
      {
        subject: 'guide-touched',
        severity,
        file: `troubleshooters/${id}.yml`,
        line: 1,
        message: `Guide \`${id}\`: ${parts.join(', ')}${where}. \`npm run guides -- tell ${id}/…\` shows a page.`,
      },
    ];
  });
}
