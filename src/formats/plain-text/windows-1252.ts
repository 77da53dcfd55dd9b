/** What the bytes 0x80 to 0x9F mean in Windows-1252; a space where the code page defines nothing. */
const HIGH_CONTROLS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/**
 * The text in Windows-1252 bytes; undefined when they hold a byte that no text has: a control character or one of the five
 * bytes that the code page leaves undefined. (TextDecoder of Node 20 takes the code page for Latin-1 and loses curly quotes.)
 */
export function decodeWindows1252(bytes: Uint8Array): string | undefined {
  const latin1 = new TextDecoder('latin1').decode(bytes);
  // eslint-disable-next-line no-control-regex -- these are the bytes that no text has
  if (/[\x00-\x08\x0e-\x1f\x7f\x81\x8d\x8f\x90\x9d]/.test(latin1)) return undefined;
  return latin1.replace(/[\x80-\x9f]/g, (byte) => HIGH_CONTROLS.charAt(byte.charCodeAt(0) - 0x80));
}
