// Passages of translations whose original has changed since somebody accepted them.
import { counted, plural } from '../../counted.ts';
import { isChangeKey } from '../../translations/change-keys.ts';
import { lockFile } from '../../translations/lock.ts';
import { compareCatalog, type ComparedText } from '../../translations/compare-catalog.ts';
import type { ChangeKind, PassageChange } from '../../translations/find-changes.ts';
import { normaliseText } from '../../translations/digest.ts';
import type { Problem } from '../../problem.ts';
import type { Check } from '../checked-content.ts';

const whatHappened: Record<ChangeKind, string> = {
  changed: 'has changed since',
  removed: 'is gone',
  moved: 'stands elsewhere now',
  added: 'is not rendered here yet',
};

const quote = (text: string): string => {
  const words = normaliseText(text);
  return `\`${(words.length > 80 ? `${words.slice(0, 79)}…` : words).replaceAll('`', "'")}\``;
};

function describe({ text }: ComparedText, { kind, own, reference, isEdited }: PassageChange): Problem {
  const place = reference && `${text.reference.file}:${reference.line}`;
  const key = (reference ?? own)?.key;
  const what = key === undefined ? 'The passage of the reference' : `\`${key}\` of the reference`;
  const message = `${what} ${whatHappened[kind]}${reference ? `: ${quote(reference.text)} (${place})` : ''}.`;
  return {
    rule: 'passage-stale',
    file: text.file,
    line: own?.line ?? 1,
    message: isEdited ? `${message} The translation was edited since.` : message,
    remedy: `Bring the passage up to date, then run \`npm run translations -- accept ${text.locale} ${text.path}\`; \`npm run report -- --diff ${text.locale}\` shows old and new.`,
  };
}

/** Where something is unknown, a locale is told once. */
function describeUnknown(texts: readonly ComparedText[]): Problem[] {
  return [...Map.groupBy(texts, ({ text }) => text.locale)].flatMap(([locale, ofLocale]): Problem[] => {
    const unknown = ofLocale.filter((compared) => compared.unknown.length > 0);
    const [first] = unknown;
    if (!first) return [];
    const passages = unknown.reduce((sum, compared) => sum + compared.unknown.length, 0);
    const line = first.isLocked ? first.unknown[0]?.line : 1;
    const message = `Nobody has said which text of the reference ${counted(passages, 'passage')} in ${counted(unknown.length, 'file')} of \`${locale}\` ${plural(passages, 'renders', 'render')}.`;
    return [{ rule: 'translation-unknown', file: first.text.file, line, message }];
  });
}

/** Passages that are out of date, by the locks; files and locales of which no lock says anything are told once for a locale. */
export const checkStalePassages: Check = ({ catalog }) => {
  const { texts, locks, problems } = compareCatalog(catalog);
  const { site } = catalog;
  const without = site.locales.filter(
    ({ locale, folder }) =>
      folder !== '' && locale !== site.reference && !locks.has(locale) && Object.keys(catalog.byLocale[locale] ?? {}).length > 0,
  );
  const [first] = without;
  return [
    ...problems,
    ...texts.flatMap((compared) =>
      // lines of `changes` that are missing have a rule of their own, which needs no lock
      compared.changes
        .filter(({ kind, reference }) => kind !== 'added' || !isChangeKey(reference?.key))
        .map((change) => describe(compared, change)),
    ),
    ...describeUnknown(texts),
    ...(first
      ? [
          {
            rule: 'translation-unknown' as const,
            file: `${first.folder}/${lockFile}`,
            message: `Nothing says which text of the reference the translations in ${without.map(({ locale }) => `\`${locale}\``).join(', ')} render.`,
          },
        ]
      : []),
  ];
};
