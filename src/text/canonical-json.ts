/**
 * JSON whose objects have their fields in alphabetical order, so that equal values have equal texts; undefined for a value that JSON
 * cannot hold without loss, such as a Map or an object of a class.
 */
export function canonicalJson(value: unknown): string | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number') return Number.isFinite(value) ? JSON.stringify(value) : undefined;
  if (Array.isArray(value)) {
    const items = value.map(canonicalJson);
    return items.includes(undefined) ? undefined : `[${items.join()}]`;
  }
  return isPlainObject(value) ? canonicalFields(value) : undefined;
}

function canonicalFields(value: Readonly<Record<string, unknown>>): string | undefined {
  const fields: string[] = [];
  for (const name of Object.keys(value).sort()) {
    if (value[name] === undefined) continue;
    const text = canonicalJson(value[name]);
    if (text === undefined) return undefined;
    fields.push(`${JSON.stringify(name)}:${text}`);
  }
  return `{${fields.join()}}`;
}

/** graphql-js gives objects without a prototype. */
function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
