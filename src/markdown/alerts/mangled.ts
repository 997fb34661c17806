// Translation engines translate alert names that are not in capitals and leave an initial behind: `[!Note]` comes back
// as `[ !Nnote]` or `[ !NObservação]`, `[!Important]` as `[ !Iviktig]`. These are the forms seen.
import type { AlertName } from '../labels.ts';

const forms: Partial<Record<AlertName, readonly string[]>> = {
  note: [
    'note',
    'nota',
    'notera',
    'anteckning',
    'obs',
    'observação',
    'remarque',
    'obsobservera',
    'observera',
    'hinweis',
    'opmerking',
    '注',
    '注记',
    '注释',
    '附注',
    '備註',
    '注記',
    'メモ',
    '참고',
    '메모',
  ],
  important: ['important', 'importante', 'viktig', 'viktigt', 'wichtig', 'belangrijk', '重要', '중요'],
  tip: [
    'tip',
    'tips',
    'conseil',
    'astuce',
    'dica',
    'consejo',
    'sugerencia',
    'suggerimento',
    'tipp',
    '提示',
    '技巧',
    'ヒント',
    '팁',
  ],
  warning: [
    'warning',
    'avertissement',
    'varning',
    'aviso',
    'avvertenza',
    'advertencia',
    'atenção',
    'warnung',
    'waarschuwing',
    '警告',
    '경고',
  ],
  caution: [
    'caution',
    'attention',
    'attenzione',
    'precaución',
    'cuidado',
    'försiktighet',
    'achtung',
    'vorsicht',
    'letop',
    '注意',
    '小心',
    '주의',
  ],
  info: [
    'info',
    'information',
    'información',
    'informação',
    'informazioni',
    'informationen',
    'informatie',
    '信息',
    '情報',
    '資訊',
    '정보',
  ],
};

/** The alert that a damaged or translated name stands for; undefined where it cannot be told. */
export function recogniseMangled(text: string): AlertName | undefined {
  const letters = text.toLowerCase().replace(/[^\p{L}]/gu, '');
  for (const candidate of [letters, letters.slice(1)]) {
    for (const [name, words] of Object.entries(forms) as [AlertName, readonly string[]][]) {
      if (words.includes(candidate)) return name;
    }
  }
  return undefined;
}
