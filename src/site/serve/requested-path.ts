// Addresses come from anywhere: what a request asks for is read here once, and nothing of it can throw.

/**
 * The decoded path of a request's target, `/…`; undefined where it is none: not a path, percent signs that decode to
 * nothing, or a NUL character.
 */
export function requestedPath(target: string | undefined): string | undefined {
  const [encoded = ''] = (target ?? '').split(/[?#]/, 1);
  if (!encoded.startsWith('/')) return undefined;
  try {
    const decoded = decodeURIComponent(encoded);
    return decoded.includes('\0') ? undefined : decoded;
  } catch {
    return undefined;
  }
}
