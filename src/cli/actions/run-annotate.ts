import { CliError } from '../cli-error.ts';
import { EXIT } from '../exit-codes.ts';

/** Why `whosaid annotate` cannot be had yet, and what can. */
export function refuseAnnotation(): CliError {
  return new CliError(
    EXIT.usage,
    'Whosaid cannot annotate by itself yet; a later version will. Today it takes annotations that were made elsewhere: write ' +
      'them as documents "whosaid/annotation@1" and import them with "whosaid import". docs/formats.md shows how.',
  );
}
