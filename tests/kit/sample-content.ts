// A content folder that holds what our own articles need not hold: every construct on one page, translations by
// machine, a language without the article, words longer than a phone is wide.
import { rmSync } from 'node:fs';
import { serveSite } from '../../src/site/serve/serve-site.ts';
import { buildForTest, makeFolder } from './build-for-test.ts';
import { writeInto } from '../../src/catalog/test-folder.ts';

const id = '0b8a4f0e-5b0c-4c44-9b2f-3d6b1f9a7c01';
const title = {
  en: 'Every construct on one page',
  fr: 'Toutes les constructions d’une page',
  sv: 'Databasanslutningsinställningsfönster',
  pt: 'Todas as construções em uma página',
} as const;
const long = {
  en: 'Internationalization',
  fr: 'Anticonstitutionnellement',
  sv: 'Anslutningsinställningsåterställningsbekräftelse',
  pt: 'Inconstitucionalissimamente',
} as const;
const purpose = {
  en: 'A page with everything that a text may hold, so that tests see it in every language, in both themes and on every width.',
  fr: 'Une page avec tout ce qu’un texte peut contenir, pour que les tests le voient dans chaque langue et dans les deux thèmes.',
  sv: 'En sida med allt som en text kan innehålla, så att testerna ser det på varje språk och i båda temana.',
  pt: 'Uma página com tudo o que um texto pode conter, para que os testes o vejam em cada idioma e nos dois temas.',
} as const;
type Written = keyof typeof title;

const frontMatter = (locale: Written): string =>
  [
    '---',
    `title: ${title[locale]}`,
    `description: "${purpose[locale]}"`,
    `exl-id: ${id}`,
    'feature: Integration',
    'role: Admin',
    'last-update: 2026-11-02',
    ...(locale === 'en' ? [] : ['workflow-type: tm+mt', 'ht-degree: 0%']),
    '---',
  ].join('\n');

const article = (locale: Written): string => `${frontMatter(locale)}

# ${title[locale]} {#every-construct}

${long[locale]} [!UICONTROL Manage Data] > [!UICONTROL Integrations], \`${'very_long_name_of_a_table_without_any_space_in_it'.repeat(2)}\`, <https://example.org/an/address/that/is/longer/than/any/phone/is/wide/and/has/no/space/index.html>. [!BADGE Beta]{type=Informative}

## ${long[locale]} {#alerts}

>[!NOTE]
>
>One.

>[!TIP]
>
>* Two, in a list.

>[!IMPORTANT]
>
>Three.

>[!WARNING]
>
>Four, with a [link](/help/second.md).

>[!CAUTION]
>
>Five.

>[!MORELIKETHIS]
>
>* [Second](/help/second.md)

## Steps {#steps}

1. Open [!UICONTROL Manage Data].
1. Enter:

   \`\`\`bash
   ssh -L 3307:localhost:3306 reader@database-server-with-a-long-name.example.org -N # keep this open
   \`\`\`

1. Press <kbd>Enter</kbd>.

### Numbers {#table}

| Status | ${long[locale]} | What to do | Who | Since |
| --- | --- | --- | --- | --- |
| Error | The last update failed, most often because a permission ran out. | \`${long[locale].repeat(2)}\` | Admin | 2026 |
| Pending | Waits for its first update. | Wait. | – | 2026 |

\`\`\`json
{ "status": "error", "code": 401, "message": "${long[locale]}" }
\`\`\`

+++Behind a summary

Ask whether the firewall lets the address in.

+++

>[!BEGINTABS]

>[!TAB ${long[locale]}]

First.

>[!TAB Second]

Other.

>[!ENDTABS]

>[!BEGINSHADEBOX "Box"]

In a box.[^1]

>[!ENDSHADEBOX]

> A quotation.

![A drawing of a table](/help/assets/drawing.svg)

[^1]: The note.
`;

const second = `---
title: Second article
description: An article to lead to.
exl-id: 5d3c1b7a-94f2-4a3e-8a41-7f1f2b9e6d02
feature: Integration
---

# Second article

## First part {#first-part}

Text with a [section of the other](/help/every-construct.md#steps).

## Last part {#last-part}

Text.
`;

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 900" width="1600" height="900" role="img"><rect width="1600" height="900" fill="#eef"/><path d="M100 450h1400" stroke="#334" stroke-width="12"/></svg>`;

function files(): Record<string, string> {
  const toc =
    '# Samples {#samples}\n\n* Parts {#parts}\n  * [Every construct on one page](/help/every-construct.md)\n  * [Second article](/help/second.md)\n';
  return {
    'site.yml':
      'name: Sample help\nreference: en\nprofile: import\nurl: https://help.example.org\nlocales: { en: en, fr: fr, sv: sv, pt: { folder: pt, lang: pt-BR }, it: it, es: es }\nedit: { suggest: "https://git.example/edit/{file}", translate: "https://git.example/new/{file}" }\n',
    'en/help/assets/drawing.svg': drawing,
    'en/help/second.md': second,
    ...Object.fromEntries(sampleLocales.map((locale) => [`${locale}/help/TOC.md`, toc])),
    ...Object.fromEntries(
      (['en', 'fr', 'sv', 'pt'] as const).map((locale) => [`${locale}/help/every-construct.md`, article(locale)]),
    ),
  };
}

/** Writes the samples into a content folder. */
export function writeSamples(contentDir: string): void {
  writeInto(contentDir, files());
}

export interface SampleSite {
  url: string;
  close(): Promise<void>;
}

/** Locales of the samples; `it` and `es` show the articles in English. */
export const sampleLocales = ['en', 'fr', 'sv', 'pt', 'it', 'es'] as const;
export const pseudoLocales = ['en-xa', 'ar-xb'] as const;
export const everyConstruct = 'help/every-construct/';
export const everyConstructId = id;

/** Builds and serves the samples, with the two invented languages `en-XA` (long) and `ar-XB` (right to left). */
export async function serveSampleSite(): Promise<SampleSite> {
  const contentDir = makeFolder('samples-');
  writeSamples(contentDir);
  const env = {
    CONTENT_DIR: contentDir,
    CONTENT_PROFILE: 'import',
    PSEUDO_LOCALES: '1',
    BASE_PATH: '',
    LOCALES: '',
  };
  const build = buildForTest(env);
  rmSync(contentDir, { recursive: true, force: true });
  if (build.exitCode !== 0) throw new Error(`The samples do not build:\n${build.output}`);
  const site = await serveSite({ dir: build.outDir, base: '/', port: 0 });
  return {
    url: site.url,
    close: async () => {
      await site.close();
      build.remove();
    },
  };
}
