/** `compute`, done once for equal arguments: arguments are equal when their JSON is. Lives as long as a request. */
export function memoize<Arguments, Result>(compute: (args: Arguments) => Result): (args: Arguments) => Result {
  const results = new Map<string, Result>();
  return (args) => {
    const name = JSON.stringify(args);
    const known = results.get(name);
    if (known !== undefined) return known;
    const result = compute(args);
    results.set(name, result);
    return result;
  };
}
