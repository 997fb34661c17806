// micromark copies all events of a document whenever a quote, list item or footnote ends: the square of their number, and
// gigabytes for some thousands. Its own edit map, replaced for all who use it, copies from the first change on alone.
import { EditMap } from 'micromark-util-edit-map';
import type { Event } from 'micromark-util-types';

EditMap.prototype.consume = function consume(this: EditMap, events: Event[]): undefined {
  this.map.sort((a, b) => a[0] - b[0]);
  const start = this.map[0]?.[0];
  if (start === undefined) return undefined;
  const changed = events.slice(start);
  events.length = start;
  let at = 0;
  const keepUntil = (end: number): void => {
    for (; at < end; at += 1) {
      const event = changed[at];
      if (event !== undefined) events.push(event);
    }
  };
  for (const [index, remove, add] of this.map) {
    keepUntil(index - start);
    for (const event of add) events.push(event);
    at = index - start + remove;
  }
  keepUntil(changed.length);
  this.map.length = 0;
  this.index.clear();
  return undefined;
};
