// A question that came along from the search (`#q=…`): it goes into the text of a ticket where there is one, else it
// stands above the page, ready to be copied. Loaded only where there is such a question.
import { parseFragment } from '../../troubleshooter/pages/fragment.ts';
import { isOwnQuestion } from '../shared/own-question.ts';
import { wordsOf, type Words } from '../search/search-words.ts';

const longest = 300;

/** Shows the question of the page's address, if there is one and it was asked on this site. */
export function showCarriedQuestion(panel: Element, hash: string): void {
  const query = parseFragment(hash).get('q')?.slice(0, longest).trim() ?? '';
  if (query === '' || !isOwnQuestion(query)) return;
  const words = wordsOf(panel);
  const line = words('carried', { query });
  const area = document.querySelector<HTMLTextAreaElement>('ticket-text textarea');
  if (area) addToTicket(area, line);
  else if (document.querySelector('guide-steps') === null) addNotice(line, query, words);
}

function addToTicket(area: HTMLTextAreaElement, line: string): void {
  if (area.value.includes(line)) return;
  area.value = `${area.value.trimEnd()}\n\n${line}\n`;
  area.dispatchEvent(new Event('input', { bubbles: true }));
}

function addNotice(line: string, query: string, words: Words): void {
  const notice = document.createElement('p');
  notice.className = 'notice';
  const text = document.createElement('span');
  text.textContent = line;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'link-button';
  button.textContent = words('copy');
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(query).then(
      () => (status.textContent = words('copied')),
      () => getSelection()?.selectAllChildren(text),
    );
  });
  notice.append(text, button, status);
  document.querySelector('main')?.prepend(notice);
}
