// Tokens where no Markdown is parsed: code, attributes, raw HTML, front matter.

const codeToken = /\[ ?! ?(?:DNL|UICONTROL)\b([^[\]]*)\]/giu;

/** Text without inline tokens: `[!DNL Zendesk] users.id` is `Zendesk users.id`. For code, attributes and front matter. */
export function stripTokens(text: string): string {
  let before = text;
  for (let depth = 0; depth < 8 && before.includes('['); depth += 1) {
    const after = before.replace(codeToken, (_, inner: string) => inner.replace(/^[ :]+/u, '').trim());
    if (after === before) return after;
    before = after;
  }
  return before;
}
