// The title of the front matter and the first heading: the same words.
import { readInline } from '../../markdown/read-inline.ts';
import type { Problem } from '../../problem.ts';
import type { Check } from '../checked-content.ts';
import { indexReferences } from '../checked-content.ts';

const fold = (text: string): string =>
  readInline(text)
    .text.replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/[’‘]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .trim();

/** More translations of one language than these have one cause: an engine that translates titles and headings apart. */
const mostTold = 5;
const mostNamed = 3;

/** Documents whose first heading differs from their title, unless the reference differs in the same way. */
export const checkTitles: Check = ({ catalog, rendered }) => {
  const problems: Problem[] = [];
  const references = indexReferences(catalog);
  const differs = (file: string, title: string): boolean => {
    const heading = rendered.get(file)?.title;
    return heading !== undefined && heading !== title && fold(heading) !== fold(title);
  };
  const apart = new Map<string, Problem[]>();
  for (const document of catalog.documents) {
    const { title } = document.frontMatter;
    if (!differs(document.file, title)) continue;
    const reference = references.get(document.file);
    if (reference && differs(reference.file, reference.frontMatter.title)) continue;
    const page = rendered.get(document.file);
    const line = page?.headings.find(({ depth }) => depth === 1)?.line ?? firstHeadingLine(document.body, document.lineOffset);
    const told = reference ? (apart.get(document.locale) ?? []) : problems;
    if (reference) apart.set(document.locale, told);
    told.push({
      rule: 'title-differs',
      file: document.file,
      line,
      message: `The first heading is \`${page?.title ?? ''}\`, the title is \`${readInline(title).text}\`.`,
    });
  }
  for (const told of apart.values()) problems.push(...(told.length > mostTold ? [asOne(told)] : told));
  return problems;
};

function asOne(told: readonly Problem[]): Problem {
  const [first] = told as [Problem, ...Problem[]];
  const others = told.slice(1, mostNamed + 1).map(({ file }) => `\`${file}\``);
  return {
    ...first,
    message: `${first.message} So do ${told.length - 1} other translations of this language, whose originals have one title: ${others.join(', ')} and more.`,
    remedy: 'Make heading and title the same where they say the same; a translation engine has translated them apart.',
  };
}

function firstHeadingLine(body: string, lineOffset: number): number {
  const index = body.split('\n').findIndex((line) => /^#\s/.test(line));
  return lineOffset + (index === -1 ? 1 : index + 1);
}
