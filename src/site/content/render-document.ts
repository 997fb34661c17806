// One document through the dialect, with a record of what it asked and what it was told. A rendering is valid for the
// same text while the same questions have the same answers, and only then.
import { digest } from '../../digest.ts';
import { loadRenderer, type RenderContext } from '../../markdown/render.ts';
import { createPageDialect } from '../../mdx/page-dialect.ts';
import type { Problem } from '../../problem.ts';
import type { RenderedDocument } from '../../vocabulary.ts';
import { codeVersion } from '../cache/code-version.ts';

/** What a rendering may ask: everything that it depends on besides the document itself. */
export type Surroundings = Pick<
  RenderContext,
  'resolveLink' | 'resolveImage' | 'readInclude' | 'glossary' | 'terms' | 'label' | 'labelMarks'
>;

/** The document itself, plain values. */
export interface RenderInput extends Omit<RenderContext, keyof Surroundings | 'additions'> {
  body: string;
}

export type Question =
  | ['link', href: string]
  | ['title', href: string]
  | ['image', src: string]
  | ['include', path: string]
  | ['glossary', part: 'page' | 'terms']
  | ['label', ...Parameters<RenderContext['label']>]
  | ['label-marks', Parameters<RenderContext['label']>[0]];

/** `answer` is JSON without what the question knows already (the place) and with digests instead of texts. */
export interface Asked {
  question: Question;
  answer: string;
}

export interface Rendering {
  rendered: RenderedDocument;
  problems: Problem[];
  /** In the order in which it was asked: suggestions for wrong addresses are given while a document has made few. */
  asked: Asked[];
}

/** Digest of the code and the packages that make a rendering of its input and its answers. */
export const pipelineVersion = (): string => codeVersion(import.meta.filename);

const withoutPlace = (problem: Problem | undefined) =>
  problem && { rule: problem.rule, message: problem.message, remedy: problem.remedy };

const answers = {
  link: (resolved: ReturnType<Surroundings['resolveLink']>) =>
    JSON.stringify({ ...resolved, title: undefined, problem: withoutPlace(resolved.problem) }),
  image: (resolved: Awaited<ReturnType<Surroundings['resolveImage']>>) =>
    JSON.stringify({ ...resolved, problem: withoutPlace(resolved.problem) }),
  include: (found: ReturnType<Surroundings['readInclude']>) =>
    JSON.stringify(found ? { ...found, text: digest(found.text) } : null),
  /** By digest: nearly every document asks for the same words. */
  glossary: (value: unknown) => JSON.stringify(digest(JSON.stringify(value ?? []))),
  value: (value: unknown) => JSON.stringify(value ?? null),
};

/** Renders. Whoever keeps the result asks `findChange` before using it again. */
export async function renderDocument(input: RenderInput, surroundings: Surroundings): Promise<Rendering> {
  const renderer = await loadRenderer();
  const asked: Asked[] = [];
  const labels = new Set<string>();
  const { body, ...context } = input;
  const { rendered, problems } = await renderer.renderDocument(body, {
    ...context,
    additions: input.file.endsWith('.mdx') ? createPageDialect() : undefined,
    resolveLink(href, place) {
      const resolved = surroundings.resolveLink(href, place);
      asked.push({ question: ['link', href], answer: answers.link(resolved) });
      return {
        ...resolved,
        // Most links have a text of their own: only those that show the title depend on it.
        get title() {
          if (resolved.title !== undefined) asked.push({ question: ['title', href], answer: answers.value(resolved.title) });
          return resolved.title;
        },
      };
    },
    async resolveImage(src, place) {
      const record: Asked = { question: ['image', src], answer: '' };
      asked.push(record);
      const resolved = await surroundings.resolveImage(src, place);
      record.answer = answers.image(resolved);
      return resolved;
    },
    readInclude(path) {
      const found = surroundings.readInclude(path);
      asked.push({ question: ['include', path], answer: answers.include(found) });
      return found;
    },
    glossary() {
      const parts = surroundings.glossary?.() ?? [];
      asked.push({ question: ['glossary', 'page'], answer: answers.glossary(parts) });
      return parts;
    },
    terms() {
      const terms = surroundings.terms?.() ?? [];
      asked.push({ question: ['glossary', 'terms'], answer: answers.glossary(terms) });
      return terms;
    },
    label(...question) {
      const text = surroundings.label(...question);
      const key = JSON.stringify(question);
      if (!labels.has(key)) asked.push({ question: ['label', ...question], answer: answers.value(text) });
      labels.add(key);
      return text;
    },
    labelMarks(key) {
      const marks = surroundings.labelMarks?.(key);
      asked.push({ question: ['label-marks', key], answer: answers.value(marks) });
      return marks ?? {};
    },
  });
  return { rendered, problems, asked };
}

async function ask(
  question: Question,
  { resolveLink, resolveImage, readInclude, glossary, terms, label, labelMarks }: Surroundings,
): Promise<string> {
  switch (question[0]) {
    case 'link':
      return answers.link(resolveLink(question[1], nowhere));
    case 'title':
      return answers.value(resolveLink(question[1], nowhere).title);
    case 'image':
      return answers.image(await resolveImage(question[1], nowhere));
    case 'include':
      return answers.include(readInclude(question[1]));
    case 'glossary':
      return answers.glossary(question[1] === 'page' ? glossary?.() : terms?.());
    case 'label-marks':
      return answers.value(labelMarks?.(question[1]));
    case 'label':
      return answers.value(label(question[1], question[2]));
  }
}

/** Places are no part of an answer: the same text has the same places. */
const nowhere = { file: '' };

/** The first question that has another answer now; undefined where the rendering is valid. */
export async function findChange(
  { asked }: Rendering,
  surroundings: Surroundings,
): Promise<{ question: Question; before: string; now: string } | undefined> {
  for (const { question, answer } of asked) {
    const now = await ask(question, surroundings);
    if (now !== answer) return { question, before: answer, now };
  }
  return undefined;
}
