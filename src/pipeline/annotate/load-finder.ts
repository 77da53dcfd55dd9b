import { readFile } from 'node:fs/promises';
import type { Finder } from '../../attribution/attribution.ts';
import { UserError } from '../../corpus/user-error.ts';
import type { AnnotatorName } from './annotators.ts';

/** The learned weights; they lie beside the code that reads them, in the sources and in the built program. */
const WEIGHTS = new URL('../../attribution/model/english.model', import.meta.url);

/** The finder of this name, ready to find. Throws `UserError` when the weights are not there. */
export async function loadFinder(annotator: AnnotatorName): Promise<Finder> {
  if (annotator === 'rules') {
    const { RULES } = await import('../../attribution/rules/rules.ts');
    return RULES;
  }
  const { readModel } = await import('../../attribution/model/read-model.ts');
  return readModel(await readFile(WEIGHTS).catch(missing));
}

/** The name of the layer that a finder makes: `model-1`. */
export function layerNameOf({ method, version }: Pick<Finder, 'method' | 'version'>): string {
  return `${method}-${version}`;
}

function missing(): never {
  throw new UserError(
    'BAD_ARGUMENT',
    'The learned weights, attribution/model/english.model, are not there or cannot be read. Annotate with "--annotator rules", which needs ' +
      'none, or install the program anew.',
  );
}
