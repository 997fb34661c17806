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
