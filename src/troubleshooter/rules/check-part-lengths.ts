// The rule for lengths: a translated block that is much longer or shorter than usual may say something else.
import type { Problem } from '../../problem.ts';
import type { Locale } from '../../vocabulary.ts';
import type { FoundPart } from '../parts/find-part.ts';
import type { YamlSource } from '../../yaml-source.ts';

/**
 * Beyond these shares of what is usual for its language a translated block may say something else. Languages differ in
 * length as a whole, so a block is compared with the other blocks of the guide in the same language.
 */
const shortest = 0.6;
const longest = 1.5;
/** Short blocks vary too much to tell. */
const shortBlock = 40;

/** Blocks of translations that are much longer or shorter than the others of their language. */
export function checkPartLengths(
  parts: ReadonlyMap<string, ReadonlyMap<Locale, FoundPart>>,
  reference: Locale,
  yaml: YamlSource,
): Problem[] {
  const ratios = [...parts].flatMap(([id, found]) =>
    (found.get(reference)?.blocks ?? []).flatMap((block, index) =>
      [...found].flatMap(([locale, part]) => {
        const length = part.blocks[index]?.text.length ?? 0;
        const counts = locale !== reference && part.locale === undefined && block.text.length >= shortBlock && length > 0;
        return counts ? [{ id, index, locale, ratio: length / block.text.length }] : [];
      }),
    ),
  );
  return ratios.flatMap(({ id, index, locale, ratio }): Problem[] => {
    const own = ratios.filter((other) => other.locale === locale).map((other) => other.ratio);
    // A few blocks do not show what is usual.
    const usual = own.length < 5 ? 1.1 : (own.sort((a, b) => a - b)[Math.floor(own.length / 2)] ?? 1);
    const share = ratio / usual;
    if (share >= shortest && share <= longest) return [];
    const message = `Block ${index} of the part \`${id}\` has ${ratio.toFixed(2)} times the length of \`${reference}\` in \`${locale}\`, where ${usual.toFixed(2)} is usual.`;
    return [{ ...yaml.placeOf(['parts', id, 'blocks']), rule: 'guide-part-length', message }];
  });
}
