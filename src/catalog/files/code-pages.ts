// In which encoding editors on Windows saved texts of a language before UTF-8: its code page.
// https://learn.microsoft.com/windows/win32/intl/code-page-identifiers; names are those of the Encoding Standard.
import { suggestTag } from '../settings/locale-settings.ts';

const byLanguage: readonly [encoding: string, languages: string][] = [
  ['windows-874', 'th'],
  ['windows-1250', 'bs cs hr hu pl ro sk sl sq'],
  ['windows-1251', 'be bg kk ky mk mn ru sr tg uk'],
  ['windows-1253', 'el'],
  ['windows-1254', 'az tr'],
  ['windows-1255', 'he yi'],
  ['windows-1256', 'ar fa ku ps ur'],
  ['windows-1257', 'et lt lv'],
  ['windows-1258', 'vi'],
  ['shift_jis', 'ja'],
  ['euc-kr', 'ko'],
  ['gb18030', 'zh-Hans'],
  ['big5', 'zh-Hant'],
];

/** Encodings that a file may have, the stricter one first; `file` begins with the folder of its locale. */
export function codePages(file: string): string[] {
  const [folder = ''] = file.split('/');
  const tag = suggestTag(folder);
  const { language = '', script = '' } = tag === undefined ? {} : new Intl.Locale(tag).maximize();
  const found = byLanguage.find(([, languages]) =>
    languages.split(' ').some((name) => name === language || name === `${language}-${script}`),
  );
  const encoding = found?.[0] ?? 'windows-1252';
  // Unix had its own for Japanese. Nearly every text in it would pass for Shift_JIS, but not the other way round.
  return encoding === 'shift_jis' ? ['euc-jp', encoding] : [encoding];
}
