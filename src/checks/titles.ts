// The title of the front matter and the first heading: the same words.
import { readInline } from '../markdown/inline.ts';
import type { Problem } from '../problem.ts';
import type { Check } from './checked-content.ts';
import { indexReferences } from './checked-content.ts';

const fold = (text: string): string =>
  readInline(text)
    .text.replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/[’‘]/g, "'")
    .trim();

/** Documents whose first heading differs from their title, unless the reference differs in the same way. */
export const checkTitles: Check = ({ catalog, rendered }) => {
  const problems: Problem[] = [];
  const references = indexReferences(catalog);
  const differs = (file: string, title: string): boolean => {
    const heading = rendered.get(file)?.title;
    return heading !== undefined && fold(heading) !== fold(title);
  };
  for (const document of catalog.documents) {
    const { title } = document.frontMatter;
    if (!differs(document.file, title)) continue;
    const reference = references.get(document.file);
    if (reference && differs(reference.file, reference.frontMatter.title)) continue;
    const page = rendered.get(document.file);
    const line = page?.headings.find(({ depth }) => depth === 1)?.line ?? firstHeadingLine(document.body, document.lineOffset);
    problems.push({
      rule: 'title-differs',
      file: document.file,
      line,
      message: `The first heading is \`${page?.title ?? ''}\`, the title is \`${readInline(title).text}\`.`,
    });
  }
  return problems;
};

function firstHeadingLine(body: string, lineOffset: number): number {
  const index = body.split('\n').findIndex((line) => /^#\s/.test(line));
  return lineOffset + (index === -1 ? 1 : index + 1);
}
