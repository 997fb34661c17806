// What two sequences of digests have in common, in order.

/** Tables with more cells are not made; such texts are matched by what stands in them once. */
const mostCells = 4_000_000;

/**
 * Pairs of positions with the same digest, rising in both: the common subsequence with the most weight. `weigh` gives the
 * weight of a position of the second; without it the subsequence is the longest.
 */
export function alignDigests(
  a: readonly string[],
  b: readonly string[],
  weigh: (position: number) => number = () => 1,
): [number, number][] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const middle = common(a.slice(head, a.length - tail), b.slice(head, b.length - tail), (position) => weigh(position + head));
  return [
    ...Array.from({ length: head }, (_, index): [number, number] => [index, index]),
    ...middle.map(([i, j]): [number, number] => [i + head, j + head]),
    ...Array.from({ length: tail }, (_, index): [number, number] => [a.length - tail + index, b.length - tail + index]),
  ];
}

function common(a: readonly string[], b: readonly string[], weigh: (position: number) => number): [number, number][] {
  const width = b.length + 1;
  if ((a.length + 1) * width > mostCells) return commonOnce(a, b);
  const best = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      best[i * width + j] = Math.max(at(i + 1, j), at(i, j + 1), a[i] === b[j] ? at(i + 1, j + 1) + weigh(j) : 0);
  const pairs: [number, number][] = [];
  for (let [i, j] = [0, 0]; i < a.length && j < b.length; ) {
    if (a[i] === b[j] && at(i, j) === at(i + 1, j + 1) + weigh(j)) {
      pairs.push([i, j]);
      [i, j] = [i + 1, j + 1];
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Of what stands once in both, a rising row: greedy, for texts that are too long for the best one. */
function commonOnce(a: readonly string[], b: readonly string[]): [number, number][] {
  const once = (digests: readonly string[]): Map<string, number> => {
    const groups = Map.groupBy(digests.keys(), (index) => digests[index] ?? '');
    return new Map(
      [...groups].flatMap(([digest, [first, ...more]]) => (first === undefined || more.length > 0 ? [] : [[digest, first]])),
    );
  };
  const inB = once(b);
  const pairs: [number, number][] = [];
  for (const [digest, i] of once(a)) {
    const j = inB.get(digest);
    if (j !== undefined && j > (pairs.at(-1)?.[1] ?? -1)) pairs.push([i, j]);
  }
  return pairs;
}
