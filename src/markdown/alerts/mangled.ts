// Translation engines translate alert names that are not in capitals and leave an initial behind: `[!Note]` comes back
// as `[ !Nnote]` or `[ !NObservação]`, `[!Important]` as `[ !Iviktig]`. These are the forms seen.
import type { AlertName } from '../labels.ts';

const forms: Partial<Record<AlertName, readonly string[]>> = {
  note: ['note', 'nota', 'notera', 'anteckning', 'obs', 'observação', 'remarque', 'obsobservera', 'observera'],
  important: ['important', 'importante', 'viktig', 'viktigt'],
  tip: ['tip', 'tips', 'conseil', 'astuce', 'dica', 'consejo', 'sugerencia', 'suggerimento'],
  warning: ['warning', 'avertissement', 'varning', 'aviso', 'avvertenza', 'advertencia', 'atenção'],
  caution: ['caution', 'attention', 'attenzione', 'precaución', 'cuidado', 'försiktighet'],
  info: ['info', 'information', 'información', 'informação', 'informazioni'],
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
