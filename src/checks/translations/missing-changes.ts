// What changed is told in every language: a translation has the lines `changes` of its reference.
import { changeKeys, dayOfKey } from '../../translations/change-keys.ts';
import type { Document } from '../../catalog/document.ts';
import { listTranslations, type Check } from '../checked-content.ts';

const keysOf = ({ frontMatter }: Document): string[] => changeKeys(frontMatter.changes.map(({ day }) => day));

/** Lines are known by their day, and by their number among those of one day. */
export const checkMissingChanges: Check = ({ catalog }) =>
  listTranslations(catalog).flatMap(({ document, reference }) => {
    const own = new Set(keysOf(document));
    const days = keysOf(reference)
      .filter((key) => !own.has(key))
      .map((key) => `\`${dayOfKey(key)}\``);
    if (days.length === 0) return [];
    const message = `\`changes\` lacks ${days.length === 1 ? 'the line' : 'the lines'} ${days.join(', ')} of \`${reference.file}\`.`;
    return [{ rule: 'changes-missing', file: document.file, line: 1, message }];
  });
