// Does a text look as if it held a password, key or token? Pure and small: it runs in the reader's browser, so that
// nothing has to leave it to be checked. A warning may be wrong; it never blocks.

export type SecretKind = 'private-key' | 'password' | 'token';

export interface Secret {
  kind: SecretKind;
  /** The first characters, enough to find the place, never the whole. */
  hint: string;
}

/** Words for a secret in the six languages, and what stands between word and value. */
const secretWord =
  /(?:pass(?:word|wd|phrase)|pwd|mot de passe|l[öo]senord|senha|contrase[ñn]a|parola d['’]ordine|frase segreta|client[ _-]?secret|secret(?:[ _-]?key)?|api[ _-]?(?:key|token|nyckel)|cl[ée] api|chave (?:de )?api|chiave api|clave (?:de )?api|access[ _-]?token|auth(?:orization)?|bearer|token|jeton)\s*([:=]|(?<!\p{L})(?:is|est|är|é|è|es)(?!\p{L}))\s*(?:["'“«]\s*)?([^\s"'“”»,;]{4,})/giu;
const privateKey = /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----|\bPuTTY-User-Key-File/;
const credentialsInUrl = /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@]+:([^\s/@]{3,})@/gi;
/** Tokens whose makers gave them a recognisable beginning: AWS, Google, Stripe, GitHub, Slack, Adobe, JSON Web Tokens. */
const knownTokens =
  /\b(?:AKIA[0-9A-Z]{16}|AIza[\w-]{30,}|ya29\.[\w-]{20,}|[srp]k_(?:live|test)_\w{10,}|gh[pousr]_\w{20,}|xox[abprs]-[\w-]{10,}|p8e-[\w-]{20,}|eyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?)/g;
const bearer = /\bBearer\s+([\w.~+/-]{12,}=*)/g;
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const blank = /^(?:\[.*|<.*|\*+|\.+|x+|…)$/i;

/** Long runs that no person would type as a word: letters and digits mixed, or long hexadecimal. */
function looksRandom(word: string): boolean {
  if (word.length < 20 || uuid.test(word) || /^[a-z][a-z0-9+.-]*:\/\//i.test(word)) return false;
  if (/^[0-9a-f]{32,}$/i.test(word)) return true;
  const digits = word.replace(/\D/g, '').length;
  const changes = [...word].filter((char, index) => index > 0 && kindOf(char) !== kindOf(word[index - 1] ?? '')).length;
  return /^[\w+/=-]+$/.test(word) && digits >= 3 && changes / word.length > 0.25;
}

const kindOf = (char: string): string =>
  /\d/.test(char) ? 'digit' : /[a-z]/.test(char) ? 'lower' : /[A-Z]/.test(char) ? 'upper' : 'sign';

const hintOf = (value: string): string => `${value.slice(0, 3)}…`;

/**
 * What looks like a secret in `text`, each kind and hint once. Words that also stand in `known` (the text as we wrote it,
 * with its ids and addresses) are left alone.
 */
export function findSecrets(text: string, known = ''): Secret[] {
  const found = new Map<string, Secret>();
  const add = (kind: SecretKind, value: string): void => {
    if (!blank.test(value) && !known.includes(value)) found.set(`${kind} ${hintOf(value)}`, { kind, hint: hintOf(value) });
  };
  if (privateKey.test(text) && !privateKey.test(known)) found.set('private-key', { kind: 'private-key', hint: '-----BEGIN…' });
  // “The token is expired” tells nothing; “the token is ab12” does.
  for (const [, sign = '', value = ''] of text.matchAll(secretWord))
    if (/[:=]/.test(sign) || /[^\p{L}.]/u.test(value)) add('password', value);
  for (const [, value = ''] of text.matchAll(credentialsInUrl)) add('password', value);
  for (const [value] of text.matchAll(knownTokens)) add('token', value);
  for (const [, value = ''] of text.matchAll(bearer)) add('token', value);
  for (const word of text.split(/[\s"'“”«»(),;]+/)) {
    const value = word.replace(/^[^=]*[=:](?=.{20})/, '').replace(/[.:]+$/, '');
    if (looksRandom(value)) add('token', value);
  }
  return [...found.values()];
}
