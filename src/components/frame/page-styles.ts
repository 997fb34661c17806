// The stylesheets of a page, found by what stands on it: few bytes for most readers, and no template has to know what an
// author wrote.
import alerts from '../../styles/alerts.css?url';
import article from '../../styles/article.css?url';
import boxes from '../../styles/boxes.css?url';
import code from '../../styles/code.css?url';
import extras from '../../styles/extras.css?url';
import guide from '../../styles/guide.css?url';
import home from '../../styles/home.css?url';
import images from '../../styles/images.css?url';
import ownPage from '../../styles/own-page.css?url';
import site from '../../styles/site.css?url';
import step from '../../styles/step.css?url';
import symptoms from '../../styles/symptoms.css?url';
import tables from '../../styles/tables.css?url';
import ticket from '../../styles/ticket.css?url';
import { needsSheet } from './needs-sheet.ts';

/** Addresses of the stylesheets that the HTML of a page asks for beside those of its template, in their order. */
export function stylesOf(html: string): string[] {
  const needed = (sheets: Readonly<Record<string, string>>): string[] =>
    Object.entries(sheets)
      .filter(([sheet]) => needsSheet(sheet, html))
      .map(([, url]) => url);
  const isGuide = needsSheet('guide', html);
  const blocks = needed({ alerts, boxes, code, images, tables, ...(isGuide ? {} : { step }) });
  // One request instead of many small ones.
  const most = 2;
  return [
    // An article is where most visits begin: its sheet is in one with that of the site.
    needsSheet('article', html) ? article : site,
    // The sheet of the home page holds that of the symptoms.
    ...needed(needsSheet('home', html) ? { home, 'own-page': ownPage } : { symptoms, 'own-page': ownPage }),
    ...(blocks.length > most ? [extras] : blocks),
    ...needed({ guide, ticket }),
  ];
}
