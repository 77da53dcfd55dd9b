/** The canonical form of a BCP 47 language tag (`en-gb` → `en-GB`); undefined when it is none. Names of languages are no tags. */
export function canonicalLanguage(tag: string): string | undefined {
  // Registered languages have two or three letters; "english" would pass as a tag for a language nobody has registered.
  if (!/^[a-z]{2,3}(?:-|$)/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
