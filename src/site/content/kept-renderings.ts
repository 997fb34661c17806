// Renderings of earlier builds: found by the document's own text, used while their questions have the same answers.
import path from 'node:path';
import { digest } from '../../digest.ts';
import { memoize } from '../../memoize.ts';
import { openKeptValues } from '../cache/kept-values.ts';
import {
  findChange,
  pipelineVersion,
  type Question,
  type RenderInput,
  type Rendering,
  type Surroundings,
} from './render-document.ts';

export interface KeptRenderings {
  /** A valid rendering, or why there is none. */
  find(input: RenderInput, surroundings: Surroundings): Promise<Rendering | { reason: string }>;
  keep(input: RenderInput, rendering: Rendering): void;
  /** The same for two renderings that are the same: made by the same code of the same text with the same answers. */
  idOf(input: RenderInput, rendering: Rendering): string;
  save(): void;
}

/** What a rendering depends on besides its answers, each part by digest, for telling what changed. */
type Parts = Readonly<Record<keyof typeof partNames, string>>;

const partNames = {
  code: 'the code that renders, or a package that it uses, changed',
  language: 'the language of the locale changed',
  text: 'its text changed',
  headings: 'headings of the reference document changed',
};

const partsOf = memoize(
  ({ body, lineOffset, locale, lang, referenceHeadings }: RenderInput): Parts => ({
    code: pipelineVersion(),
    language: `${locale} ${lang}`,
    text: digest(`${lineOffset} ${body}`),
    headings: referenceHeadings === undefined ? '' : digest(JSON.stringify(referenceHeadings)),
  }),
);

/** `owner` tells the content folders apart that share a cache, where it is explained what changed. */
export function openKeptRenderings(cacheDir: string, owner: string): KeptRenderings {
  const renderings = openKeptValues<Rendering>(path.join(cacheDir, 'renderings'));
  // What each document was last time. Nothing is decided by it.
  const last = openKeptValues<Parts>(path.join(cacheDir, 'documents'));
  const keyOf = (input: RenderInput): string => digest(JSON.stringify([input.file, partsOf(input)]));
  const nameOf = ({ file }: RenderInput): string => digest(JSON.stringify([owner, file]));

  function explain(input: RenderInput): string {
    const before = last.get(nameOf(input));
    if (before === undefined) return 'it is new';
    const now = partsOf(input);
    const changed = (Object.keys(partNames) as (keyof Parts)[]).filter((part) => before[part] !== now[part]);
    return changed.map((part) => partNames[part]).join('; ') || 'its rendering is no longer in the cache';
  }

  return {
    async find(input, surroundings) {
      const rendering = renderings.get(keyOf(input));
      if (rendering === undefined) return { reason: explain(input) };
      const change = await findChange(rendering, surroundings);
      return change === undefined ? rendering : { reason: describeChange(change.question, change.before, change.now) };
    },
    keep(input, rendering) {
      renderings.set(keyOf(input), rendering);
      last.set(nameOf(input), partsOf(input));
    },
    idOf: (input, { asked }) => digest(keyOf(input), JSON.stringify(asked)),
    save() {
      renderings.save();
      last.save();
    },
  };
}

function describeChange([kind, subject]: Question, before: string, now: string): string {
  const [old, fresh] = [JSON.parse(before), JSON.parse(now)] as [unknown, unknown];
  const show = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));
  const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
  if (!isRecord(old) || !isRecord(fresh)) return `the ${kind} \`${subject}\` was ${show(old)} and is ${show(fresh)}`;
  const changed = [...new Set([...Object.keys(old), ...Object.keys(fresh)])].filter((key) => show(old[key]) !== show(fresh[key]));
  return `the ${kind} \`${subject}\` has another ${changed.map((key) => `\`${key}\` (${show(old[key])}, now ${show(fresh[key])})`).join(' and ')}`;
}
