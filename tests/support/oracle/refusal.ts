/** What the API refuses: an argument that makes no sense. */
export class Refusal extends Error {}

/** A part of the schema that the oracle does not know yet. It makes the test fail. */
export class OracleGap extends Error {
  constructor(part: string) {
    super(
      `The oracle does not know ${part}. Add it to the object, filter or order of its type in tests/support/oracle, ` +
        'or, if an analysis computes it, to LEFT_OUT in tests/support/oracle/oracle.ts.',
    );
  }
}
