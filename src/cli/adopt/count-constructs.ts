// Which constructs of the Markdown dialect a folder uses: counted in the texts as they are written, outside of code blocks.

export interface ConstructCount {
  name: string;
  uses: number;
  documents: number;
}

const constructs: readonly (readonly [name: string, pattern: RegExp])[] = [
  [
    'alerts (`>[!NOTE]`)',
    /^[ \t]*>[ \t]*\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION|INFO|ADMIN\w*|AVAILABILITY|PREREQUISITES|ERROR|SUCCESS|MORELIKETHIS)\]/gim,
  ],
  ['product labels (`[!UICONTROL]`)', /\[!UICONTROL\b/gi],
  ['names (`[!DNL]`)', /\[!DNL\b/gi],
  ['badges (`[!BADGE]`)', /\[!BADGE\b/gi],
  ['videos (`[!VIDEO]`)', /\[!VIDEO\b/gi],
  ['tabs (`[!BEGINTABS]`)', /\[!BEGINTABS\]/gi],
  ['shade boxes (`[!BEGINSHADEBOX]`)', /\[!BEGINSHADEBOX\b/gi],
  ['collapsibles (`+++`)', /^[ \t]*\+\+\+[ \t]*\S/gm],
  ['includes (`{{$include}}`, `{{snippet}}`)', /\{\{[^{}\n]+\}\}/g],
  ['heading ids (`{#id}`)', /^#{1,6}[ \t].*\{#[^{}\n]+\}/gm],
  ['attributes (`{width="…"}`)', /\{[a-z-]+=[^}\n]*\}/gi],
  ['tables', /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$/gm],
  ['images', /!\[[^\]]{0,1000}\]\(/g],
  ['HTML', /<(?!!--)\/?[a-z][a-z0-9]*(?:\s[^<>]*)?>/gi],
  ['comments', /<!--/g],
  ['footnotes', /^\[\^[^\]]+\]:/gm],
];

const fence = /^([ \t>]*)(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^\1?[ \t>]*\2[`~]*[ \t]*$|(?![\s\S]))/gm;

/** Constructs that are used, most documents first. `texts` are the bodies of the documents. */
export function countConstructs(texts: readonly string[]): ConstructCount[] {
  const counts = new Map<string, ConstructCount>();
  const add = (name: string, uses: number): void => {
    if (uses === 0) return;
    const known = counts.get(name) ?? { name, uses: 0, documents: 0 };
    counts.set(name, { name, uses: known.uses + uses, documents: known.documents + 1 });
  };
  for (const text of texts) {
    add('code blocks', text.match(fence)?.length ?? 0);
    const prose = text.replace(fence, '').replace(/`[^`\n]+`/g, '');
    for (const [name, pattern] of constructs) add(name, prose.match(pattern)?.length ?? 0);
  }
  return [...counts.values()].sort((a, b) => b.documents - a.documents || b.uses - a.uses);
}
