import { expect, test } from 'vitest';
import { plainFrontMatter } from '../catalog/front-matter/front-matter.ts';
import type { Document } from '../catalog/document.ts';
import { createRandom, mutations, tryMutation } from './test-mutations.ts';

const document = (locale: string, body: string): Document => ({
  locale,
  path: 'a',
  file: `${locale}/help/a.md`,
  exlId: undefined,
  frontMatter: plainFrontMatter('A'),
  body,
  lineOffset: 3,
});

const english = document(
  'en',
  `# Renew the key

Keys expire after 90 days.

See [the list](list.md#keys) before you begin.

## Before you begin

* Take a backup of today
* Tell the people who work with it

Nothing is lost when you stop here.

## Renew it

1. Open **Manage Data** > **Integrations**.
1. Select **Renew**.

> [!WARNING]
>
> The old key ends within 5 minutes.

| Service | Keys |
|---|---|
| Orders | 2 keys |
| Customers | 3 keys |

Wait for the next update.
`,
);
const swedish = document(
  'sv',
  `# Förnya nyckeln

Nycklar går ut efter 90 dagar.

Se [listan](list.md#keys) innan du börjar.

## Innan du börjar

* Ta en säkerhetskopia av i dag
* Säg till dem som arbetar med den

Inget går förlorat om du slutar här.

## Förnya den

1. Öppna **Manage Data** > **Integrations**.
1. Välj **Renew**.

> [!WARNING]
>
> Den gamla nyckeln upphör inom 5 minuter.

| Tjänst | Nycklar |
|---|---|
| Order | 2 nycklar |
| Kunder | 3 nycklar |

Vänta på nästa uppdatering.
`,
);

test.each(Object.keys(mutations))('%s is told at its passage and nowhere else', (name) => {
  const random = createRandom(1);
  const answers = Array.from({ length: 100 }, () => tryMutation(name, swedish, english, random)).filter(
    (answer) => answer !== undefined,
  );
  expect(answers.length).toBeGreaterThan(2);
  expect(answers.flat()).toEqual([]);
});
