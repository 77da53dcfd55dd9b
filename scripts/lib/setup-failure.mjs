/** A set-up that cannot go on; the message says what went wrong and what to do, and is all the reader needs to see. */
export class SetupFailure extends Error {
  /** @override */
  name = 'SetupFailure';
}
