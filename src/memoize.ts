/**
 * The function, which makes its value once for each argument and keeps it as long as the argument lives. For arguments that
 * nobody changes.
 */
export function memoize<Argument extends object, Value>(make: (argument: Argument) => Value): (argument: Argument) => Value {
  const kept = new WeakMap<Argument, { value: Value }>();
  return (argument) => {
    const found = kept.get(argument) ?? { value: make(argument) };
    kept.set(argument, found);
    return found.value;
  };
}

/** The same for texts, which are few: each stays for as long as the function. */
export function memoizeByText<Text extends string, Value>(make: (text: Text) => Value): (text: Text) => Value {
  const kept = new Map<Text, { value: Value }>();
  return (text) => {
    const found = kept.get(text) ?? { value: make(text) };
    kept.set(text, found);
    return found.value;
  };
}

/** The function, which makes its value when it is first asked for. */
export function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
