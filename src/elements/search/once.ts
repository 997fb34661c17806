/** One call per address; a failed one is forgotten, so that it can be tried again. */
export function once<T>(read: (url: string) => Promise<T>): (url: string) => Promise<T> {
  const calls = new Map<string, Promise<T>>();
  return (url) => {
    let call = calls.get(url);
    if (call === undefined) {
      call = read(url);
      calls.set(url, call);
      call.catch(() => calls.delete(url));
    }
    return call;
  };
}
