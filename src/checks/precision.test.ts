// How often the rules that languages provoke most are right: made examples in Japanese, Chinese, Korean and German, half of
// them damaged, half of them sound. A rule that is right in less than four of five reports is no better than noise.
import { describe, expect, test } from 'vitest';
import type { Rule } from '../problem.ts';
import { rules } from '../rules.ts';
import { article, loadFiles } from './test-content.ts';

interface Example {
  /** The reference, and its translations by language: what is damaged and what is not. */
  reference: string;
  damaged: Record<string, string>;
  sound: Record<string, string>;
}

const languages = ['ja', 'zh-Hans', 'ko', 'de'];

const examples: Partial<Record<Rule, Example[]>> = {
  'brackets-lost': [
    {
      reference: 'Open the file. (The file must be writable for the owner.)',
      damaged: {
        ja: 'ファイルを開きます。ファイルは所有者が書き込めるものです。',
        'zh-Hans': '打开文件。所有者必须能够写入该文件。',
        ko: '파일을 엽니다. 소유자가 파일에 쓸 수 있어야 합니다.',
        de: 'Öffnen Sie die Datei. Der Eigentümer muss sie ändern dürfen.',
      },
      sound: {
        ja: 'ファイルを開きます。（ファイルは所有者が書き込めるものです。）',
        'zh-Hans': '打开文件。（所有者必须能够写入该文件。）',
        ko: '파일을 엽니다. (소유자가 파일에 쓸 수 있어야 합니다.)',
        de: 'Öffnen Sie die Datei. (Der Eigentümer muss sie ändern dürfen.)',
      },
    },
    {
      reference: 'Wait a day. (The report is made at night, in the time zone of the shop.)',
      damaged: {},
      sound: {
        ja: '一日待ちます。【レポートは夜に作成されます。】',
        'zh-Hans': '等待一天。［报告在夜间生成。］',
        ko: '하루 기다립니다.（보고서는 밤에 만들어집니다.）',
        de: 'Warten Sie einen Tag. [Der Bericht entsteht nachts.]',
      },
    },
  ],
  'missing-space': [
    {
      reference: 'Press "Save" in the [!DNL Orders] list.',
      damaged: {
        ko: 'Orders&quot;Save 목록을 엽니다.',
        de: 'Drücken Sie im Menü&quot;Speichern&quot; der Liste.',
      },
      sound: {
        ja: '画面の&quot;保存&quot;を押し、[!DNL Orders]の一覧を開きます。',
        'zh-Hans': '点击&quot;保存&quot;按钮，打开[!DNL Orders]列表。',
        ko: '&quot;저장&quot;을 누르고 [!DNL Orders]의 목록을 엽니다.',
        de: 'Drücken Sie &quot;Speichern&quot; in der [!DNL Orders]liste.',
      },
    },
    {
      reference: 'Open [!DNL Orders].',
      damaged: { de: 'Öffnen Sie die Liste[!DNL Orders].' },
      sound: {
        ja: '[!DNL Orders]を開きます。',
        'zh-Hans': '打开[!DNL Orders]。',
        ko: '[!DNL Orders]를 엽니다.',
        de: 'Öffnen Sie [!DNL Orders].',
      },
    },
  ],
  'acronym-changed': [
    {
      reference: 'The MBI report.\n\nAsk about MBI.',
      damaged: {
        ja: 'MBI レポート。\n\nIMS に問い合わせます。',
        'zh-Hans': 'MBI 报告。\n\n询问 IMS 。',
        ko: 'MBI 보고서.\n\nIMS 문의.',
        de: 'Der MBI-Bericht. MBI\n\nFragen Sie nach IMS.',
      },
      sound: {
        ja: 'MBI レポート。\n\nMBI に問い合わせます。',
        'zh-Hans': 'MBI 报告。\n\n询问 MBI 。',
        ko: 'MBI 보고서.\n\nMBI 문의.',
        de: 'MBI: der Bericht.\n\nFragen Sie nach MBI.',
      },
    },
    {
      reference: 'The GDPR, an ERROR.\n\nThe GDPR and the error ERROR.',
      damaged: {},
      sound: {
        ja: 'GDPR、ERROR。\n\nGDPR とエラー ERROR 。',
        'zh-Hans': 'GDPR 和 ERROR 。\n\nGDPR 。',
        ko: 'GDPR, ERROR.\n\nGDPR.',
        de: 'GDPR, ERROR und Fehler.\n\nDie DSGVO und der FEHLER.',
      },
    },
  ],
  'title-differs': [
    {
      reference: '# A title\n\nText.',
      damaged: {
        ja: '# 別の題名\n\n本文。',
        'zh-Hans': '# 另一个标题\n\n正文。',
        ko: '# 다른 제목\n\n본문.',
        de: '# Eine andere Überschrift\n\nText.',
      },
      sound: { ja: '# A title\n\n本文。', 'zh-Hans': '# A title\n\n正文。', ko: '# A title\n\n본문.', de: '# A title\n\nText.' },
    },
  ],
};

async function countReports(
  rule: Rule,
  { reference, damaged, sound }: Example,
): Promise<{ right: number; wrong: number; missed: number }> {
  const counts = { right: 0, wrong: 0, missed: 0 };
  for (const [texts, isDamaged] of [
    [damaged, true],
    [sound, false],
  ] as const) {
    for (const lang of languages) {
      const text = texts[lang];
      if (text === undefined) continue;
      const { problems } = await loadFiles({ 'en/help/a.md': article(reference), [`${lang}/help/a.md`]: article(text) });
      const isReported = problems.some((problem) => problem.rule === rule && problem.file.startsWith(lang));
      if (isReported) counts[isDamaged ? 'right' : 'wrong'] += 1;
      else if (isDamaged) counts.missed += 1;
    }
  }
  return counts;
}

describe('made examples in ja, zh, ko and de', () => {
  test.each(Object.keys(examples) as Rule[])('%s', async (rule) => {
    const all = { right: 0, wrong: 0, missed: 0 };
    for (const example of examples[rule] ?? []) {
      const { right, wrong, missed } = await countReports(rule, example);
      all.right += right;
      all.wrong += wrong;
      all.missed += missed;
    }
    const precision = all.right / (all.right + all.wrong);
    expect(precision >= 0.8 || rules[rule].severity === 'info', JSON.stringify(all)).toBe(true);
    expect(all.missed, JSON.stringify(all)).toBe(0);
  });
});
