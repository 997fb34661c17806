// What tests render with: resolvers that know a few names, and labels that show their key.
import type { Problem } from '../problem.ts';
import type { Heading, RenderedDocument } from '../vocabulary.ts';
import type { RenderContext } from './context.ts';
import { loadRenderer } from './render.ts';

const includes: Record<string, string> = {
  '/help/_includes/hours.md': 'We are here **all day**, says [!DNL Orders].\n\n{{phone}}\n',
  '/help/_includes/snippets.md': '# Snippets\n\n## Phone {#phone}\n\ncall `112`\n\n## Other {#other}\n\nother\n',
  '/help/_includes/loop.md': 'loop {{$include /help/_includes/loop.md}}\n\n{{$include /help/_includes/loop.md}}\n',
};

const testContext = (changes: Partial<RenderContext> = {}): RenderContext => ({
  file: 'en/help/a.md',
  locale: 'en',
  lang: 'en',
  lineOffset: 0,
  referenceHeadings: undefined,
  label: (key, values) => `‹${[key, ...Object.values(values ?? {})].join(' ')}›`,
  resolveLink: (href) => (/^https?:/iu.test(href) ? { href, isExternal: true } : { href: href.replace(/\.md/u, '/') }),
  resolveImage: async (src) =>
    src.startsWith('missing') ? { missing: true } : { src: `/assets/${src}`, width: 600, height: 300 },
  terms: () => [{ href: '/help/words.md#outpost', forms: ['outpost', 'outposts'] }],
  readInclude: (path) => {
    const text = includes[path];
    return text === undefined ? undefined : { text, file: `en${path}` };
  },
  ...changes,
});

/** Renders a body with the test's resolvers. */
export async function render(
  body: string,
  changes: Partial<RenderContext> = {},
): Promise<{ rendered: RenderedDocument; problems: Problem[] }> {
  return (await loadRenderer()).renderDocument(body, testContext(changes));
}

/** The page as one text: what a site would put together from the sections. */
export function toPage(rendered: RenderedDocument): string {
  const title = rendered.titleHtml === undefined ? [] : [`<h1>${rendered.titleHtml}</h1>`];
  const sections = rendered.sections.flatMap(({ id, depth, headingHtml, blocks }) => [
    ...(depth === 0 ? [] : [`<h${depth} id="${id}">${headingHtml}</h${depth}>`]),
    ...blocks.map((block) => block.html),
  ]);
  return `${[...title, ...sections].join('\n')}\n`;
}

/** Rules and places, short: `3:5 broken-link`. */
export const placesOf = (problems: Problem[]): string[] => problems.map(({ rule, line, column }) => `${line}:${column} ${rule}`);

export const headingsOf = async (body: string): Promise<readonly Heading[]> => (await render(body)).rendered.headings;
