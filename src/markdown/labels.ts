// The interface words that the dialect needs. Each is a key of the strings files.

/**
 * Names of alerts, as written in `>[!NAME]`. A new one needs its word and note (`i18n/strings/`), its place in
 * `content/README.md`, its colour unless it is that of a note (`styles/alerts.css`), and a line in `mend/admonitions.ts` where
 * other programs have it.
 */
export const alertNames = [
  'note',
  'tip',
  'important',
  'warning',
  'caution',
  'info',
  'admin',
  'administration',
  'availability',
  'prerequisites',
  'error',
  'success',
  'morelikethis',
] as const;
export type AlertName = (typeof alertNames)[number];

export type DialectLabelKey =
  | `alert.${AlertName}`
  | 'video.watch'
  | 'table.region'
  | 'image.missing'
  | 'image.region'
  | 'image.scroll'
  | 'footnotes.title'
  | 'footnotes.back';
