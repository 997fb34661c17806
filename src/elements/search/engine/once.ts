/** Reads an address; a new call waits for `begin`, and where that rejects there is none. */
type ReadOnce<T> = (url: string, begin?: () => Promise<void>) => Promise<T>;

/** One call per address; a failed one is forgotten, so that it can be tried again. */
export function once<T>(read: (url: string) => Promise<T>): ReadOnce<T> {
  const calls = new Map<string, Promise<T>>();
  return async (url, begin) => {
    if (!calls.has(url)) await begin?.();
    let call = calls.get(url);
    if (call === undefined) {
      call = read(url);
      calls.set(url, call);
      call.catch(() => calls.delete(url));
    }
    return call;
  };
}
