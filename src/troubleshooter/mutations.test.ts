// Does anything slip through? The real guides are damaged in every way that people damage files, one place at a time;
// each damage must give a problem that was not there before. What is not noticed is listed by name.
import { existsSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadContent, type LoadedContent } from '../site/content/load.ts';
import { guideInput } from '../site/content/guide-input.ts';
import { readSettings } from '../site/settings.ts';
import { buildGuides } from './build-guides.ts';
import type { GuideInput } from './guide-input.ts';
import { graphEntry, lockEntry, printLock } from './parts/lock.ts';
import { findPart, type FindSection } from './parts/find-part.ts';
import { guideIdOf, readGuide } from './source/read-guide.ts';

const settings = readSettings(process.env);
const hasGuides = existsSync(`${settings.contentDir}/troubleshooters`);
/** So many places of each kind are damaged, spread evenly; `MUTATIONS` sets another number. All take minutes. */
const perKind = Number(process.env['MUTATIONS'] ?? 14);

/** `file` is of the damaged guide or of its words; what is damaged is made for those alone that are tried. */
type Damage = { name: string; file: string; input: () => Partial<GuideInput> };
type Tree = Record<string, unknown>;
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

describe.skipIf(!hasGuides)('damage to the guides of the content folder is noticed', () => {
  let loaded: LoadedContent;
  let input: GuideInput;
  /** Problems of each guide as it is. */
  let before: Map<string, Set<string>>;

  /** Of one guide by itself: the others are as they were. */
  const problemsOf = (id: string, over: Partial<GuideInput>): string[] => {
    const all = { ...input, ...over };
    const ofGuide = ({ file }: { file: string }): boolean => guideIdOf(file) === id;
    const one = { ...all, guides: all.guides.filter(ofGuide), words: all.words.filter(ofGuide) };
    return buildGuides(one).problems.map(({ rule, file, message }) => `${rule} ${file} ${message}`);
  };
  const newProblems = ({ file, input: over }: Damage): string[] => {
    const id = guideIdOf(file);
    return problemsOf(id, over()).filter((problem) => !before.get(id)?.has(problem));
  };

  beforeAll(async () => {
    loaded = await loadContent({ settings });
    const real = guideInput(loaded);
    // As if everything had just been accepted.
    const locks = Object.fromEntries(
      real.guides.map(({ file, text }) => {
        const { guide } = readGuide(file, text);
        const { source } = guide;
        if (!source) return [guide.id, undefined];
        const parts = Object.entries(source.parts ?? {}).map(([id, part]) => [
          id,
          Object.fromEntries(
            real.locales.flatMap(({ locale }) => {
              const found = findPart(part, source.article, locale, real.section);
              return found?.isComplete && found.locale === undefined ? [[locale, lockEntry(found)]] : [];
            }),
          ),
        ]);
        return [guide.id, printLock({ graph: graphEntry(source), parts: Object.fromEntries(parts) })];
      }),
    );
    input = { ...real, locks };
    before = new Map(real.guides.map(({ file }) => [guideIdOf(file), new Set(problemsOf(guideIdOf(file), {}))]));
  }, 120_000);

  const damagedGraph = (index: number, name: string, damage: (tree: Tree) => void): Damage => {
    const file = input.guides[index]?.file ?? '';
    const guides = (): GuideInput['guides'] =>
      input.guides.map((guide, at) => {
        if (at !== index) return guide;
        const tree: unknown = parse(guide.text);
        if (isTree(tree)) damage(tree);
        return { ...guide, text: stringify(tree) };
      });
    return { name: `${file}: ${name}`, file, input: () => ({ guides: guides() }) };
  };

  /** Questions and checks with their options. */
  const optionsOf = (index: number): { node: string; options: { id: string; to: unknown }[] }[] => {
    const tree: unknown = parse(input.guides[index]?.text ?? '');
    const nodes = isTree(tree) && isTree(tree['nodes']) ? tree['nodes'] : {};
    return Object.entries(nodes).flatMap(([node, value]) => {
      if (!isTree(value) || !isTree(value['options'])) return [];
      const options = Object.entries(value['options']).map(([id, option]) => ({
        id,
        to: isTree(option) ? option['to'] : undefined,
      }));
      return [{ node, options }];
    });
  };
  const optionTree = (tree: Tree, node: string): Tree => {
    const nodes = tree['nodes'];
    const found = isTree(nodes) ? nodes[node] : undefined;
    const options = isTree(found) ? found['options'] : undefined;
    if (!isTree(options)) throw new Error(`${node} has no options.`);
    return options;
  };

  const kinds: Record<string, () => Damage[]> = {
    'an option is dropped': () =>
      input.guides.flatMap((_, index) =>
        optionsOf(index).flatMap(({ node, options }) =>
          options.map(({ id }) => damagedGraph(index, `${node}.${id} dropped`, (tree) => void delete optionTree(tree, node)[id])),
        ),
      ),
    'two targets are exchanged': () =>
      input.guides.flatMap((_, index) =>
        optionsOf(index).flatMap(({ node, options }) =>
          options.slice(1).flatMap((option, at) => {
            const other = options[at];
            if (!other || option.to === other.to) return [];
            return damagedGraph(index, `${node}.${option.id} and ${node}.${other.id} exchanged`, (tree) => {
              const [a, b] = [optionTree(tree, node)[option.id], optionTree(tree, node)[other.id]];
              if (isTree(a) && isTree(b)) [a['to'], b['to']] = [b['to'], a['to']];
            });
          }),
        ),
      ),
    'a text is deleted': () =>
      input.words.flatMap((file, index) => {
        const lines = file.text.split('\n');
        return lines.flatMap((line, at) => {
          if (!/^ +[a-z][a-z0-9-]*: \S/.test(line) || /^ +(lead|hints)\b/.test(line) || line.includes('>-')) return [];
          const shorter = () => ({ ...file, text: lines.filter((_, number) => number !== at).join('\n') });
          const words = () => input.words.map((other, position) => (position === index ? shorter() : other));
          return [{ name: `${file.file}:${at + 1} deleted`, file: file.file, input: () => ({ words: words() }) }];
        });
      }),
    'the files of two languages are exchanged': () =>
      input.words.flatMap((file, index) =>
        input.words.slice(index + 1).flatMap((other) => {
          if (file.file.replace(/^[^/]+/, '') !== other.file.replace(/^[^/]+/, '')) return [];
          const words = input.words.map((entry) =>
            entry === file ? { ...entry, text: other.text } : entry === other ? { ...entry, text: file.text } : entry,
          );
          return [{ name: `${file.file} and ${other.file} exchanged`, file: file.file, input: () => ({ words }) }];
        }),
      ),
    'a sentence of an article is edited': () =>
      input.guides.flatMap(({ file, text }) => {
        const { source } = readGuide(file, text).guide;
        return Object.entries(source?.parts ?? {}).flatMap(([id, part]) =>
          input.locales.flatMap(({ locale }) => {
            const exlId = part.article ?? source?.article ?? '';
            const found = findPart(part, source?.article ?? '', locale, input.section);
            const target = found?.blocks.find(({ text: words }) => words.split(' ').length > 3);
            if (!found || found.locale !== undefined || !target) return [];
            const edited = { ...target, text: target.text.replace(/^(\S+) (\S+)/, '$2 $1') };
            const section: FindSection = (asked, sectionId, inLocale) => {
              const result = input.section(asked, sectionId, inLocale);
              if (!result || asked !== exlId || inLocale !== locale || result.section.id !== found.section.id) return result;
              return {
                ...result,
                section: {
                  ...result.section,
                  blocks: result.section.blocks.map((block) => (block.text === target.text ? edited : block)),
                },
              };
            };
            return [{ name: `${file}: a sentence of ${id} in ${locale}`, file, input: () => ({ section }) }];
          }),
        );
      }),
    'a part is moved by one block': () =>
      input.guides.flatMap(({ file, text }, index) =>
        Object.keys(readGuide(file, text).guide.source?.parts ?? {}).map((id) =>
          damagedGraph(index, `${id} moved by one block`, (tree) => {
            const parts = tree['parts'];
            const part = isTree(parts) ? parts[id] : undefined;
            if (!isTree(part)) return;
            const [first = 0, last = first] = String(part['blocks']).split('-').map(Number);
            part['blocks'] = `${first + 1}-${last + 1}`;
          }),
        ),
      ),
  };

  test('writing a graph anew without damage is no problem', () => {
    expect(input.guides.length).toBeGreaterThan(0);
    for (const [index] of input.guides.entries())
      expect(newProblems(damagedGraph(index, 'undamaged', () => undefined))).toEqual([]);
  });
  test.each(Object.entries(kinds))(
    '%s',
    (kind, list) => {
      const all = list();
      const step = Math.max(1, Math.floor(all.length / perKind));
      const chosen = all.filter((_, index) => index % step === 0);
      const missed = chosen.filter((damage) => newProblems(damage).length === 0).map(({ name }) => name);
      expect(chosen.length, `${kind}: nothing to damage`).toBeGreaterThan(0);
      // At least 95 of 100; the names tell what slipped through.
      expect(missed.length / chosen.length, missed.join('\n')).toBeLessThanOrEqual(0.05);
      if (missed.length > 0 || process.env['MUTATIONS'])
        console.info(`${kind}: ${chosen.length} damages, ${missed.length} not noticed ${missed.join(', ')}`);
    },
    900_000,
  );
});
