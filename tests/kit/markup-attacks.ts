// Texts that would run `canary()` where a page took them for markup, for an address or for code.

/** Each runs by itself, or as soon as somebody follows the link. */
const attacks = [
  '<script>canary()</script>',
  '<img src=x onerror=canary()>',
  '<img src=x onerror="canary()"//',
  '<svg onload=canary()>',
  '<svg><script>canary()</script></svg>',
  '<svg><animate onbegin=canary() attributeName=x dur=1s>',
  '<iframe srcdoc="<script>parent.canary()</script>"></iframe>',
  '<iframe src="javascript:parent.canary()"></iframe>',
  '<object data="javascript:canary()"></object>',
  '<embed src="javascript:canary()">',
  '<details open ontoggle=canary()>',
  '<input autofocus onfocus=canary()>',
  '<video src=x onerror=canary()></video>',
  '<audio src=x onerror=canary()></audio>',
  '<body onload=canary()>',
  '<math><mtext><table><mglyph><style><img src=x onerror=canary()>',
  '<style>@keyframes k{}</style><b style="animation:k 1s" onanimationstart=canary()>x</b>',
  '<a href="javascript:canary()">x</a>',
  '<form><button formaction="javascript:canary()">x</button></form>',
  '<base href="javascript:canary()//">',
  'javascript:canary()',
  '[x](javascript:canary())',
  '![x](x"onerror="canary())',
  '" autofocus onfocus="canary()',
  "' onmouseover='canary()",
];

/** How a text may come out of where it stands. */
const ways: ((attack: string) => string)[] = [
  (attack) => attack,
  (attack) => `">${attack}`,
  (attack) => `'>${attack}`,
  (attack) => `</textarea></title>${attack}`,
  (attack) => `</script></template></noscript>${attack}`,
  (attack) => `-->${attack}<!--`,
  (attack) => `"}]</p>${attack}`,
  (attack) => attack.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  (attack) => attack.replaceAll('<', '\\u003c'),
];

/** 225 texts, all different. */
export const markupAttacks: readonly string[] = ways.flatMap((way) => attacks.map(way));

/** The same in as few texts as hold at most `longest` characters each, so that a page is asked for many at once. */
export function joinedAttacks(longest: number): string[] {
  const joined: string[] = [];
  for (const attack of markupAttacks) {
    const last = joined.at(-1);
    if (last !== undefined && last.length + attack.length < longest) joined[joined.length - 1] = `${last} ${attack}`;
    else joined.push(attack);
  }
  return joined;
}
