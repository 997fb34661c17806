// Which file of words serves a language tag.

/**
 * The one of `available` that a reader of `tag` reads best: the same tag, else the same language in the same script.
 * A script that the tag or the file leaves out is the usual one of its language and region (CLDR).
 *
 * @example
 * findWordsLanguage('zh-TW', ['zh-Hans', 'zh-Hant']) // 'zh-Hant'
 * findWordsLanguage('sr-Latn', ['sr']) // undefined: `sr` is Cyrillic
 */
export function findWordsLanguage(tag: string, available: readonly string[]): string | undefined {
  const wanted = describe(tag);
  if (wanted === undefined) return undefined;
  const known = available.flatMap((name) => {
    const found = describe(name);
    return found === undefined ? [] : [{ name, ...found }];
  });
  const readable = known.filter(({ language, script }) => language === wanted.language && script === wanted.script);
  return (
    readable.find(({ tag: same }) => same === wanted.tag) ??
    readable.find(({ region }) => region !== undefined && region === wanted.region) ??
    readable.find(({ region }) => region === undefined) ??
    readable[0]
  )?.name;
}

interface Described {
  tag: string;
  language: string;
  script: string | undefined;
  /** Only where the tag names one. */
  region: string | undefined;
}

function describe(tag: string): Described | undefined {
  try {
    const locale = new Intl.Locale(tag);
    const { script } = locale.maximize();
    return { tag: locale.toString(), language: locale.language, script, region: locale.region };
  } catch {
    return undefined;
  }
}
