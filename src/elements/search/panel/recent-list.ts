// The last searches as buttons.
import { recentSearches } from './recent-searches.ts';

/** Fills `list` and shows `place` where there is any; a button asks its query again. */
export function paintRecent(place: HTMLElement, list: HTMLElement, ask: (query: string) => void): void {
  const searches = recentSearches();
  place.hidden = searches.length === 0;
  list.replaceChildren(
    ...searches.map((query) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'link-button';
      button.textContent = query;
      button.addEventListener('click', () => ask(query));
      const item = document.createElement('li');
      item.append(button);
      return item;
    }),
  );
}
