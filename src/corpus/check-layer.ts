import { checkIdName } from './check-id-name.ts';
import { checkInstant } from './check-instant.ts';
import type { Layer } from './layer.ts';
import type { ProblemList } from './problem-list.ts';

/** The layer with its time in UTC; reports a name that cannot stand in ids, a time that is none, and a nameless annotator. */
export function checkLayer(problems: ProblemList, layer: Layer): Layer {
  checkIdName(problems, layer.name, { code: 'LAYER_NAME_INVALID', place: 'layer, name', prefix: 'layer/' });
  if (layer.annotator.trim() === '') {
    const remedy = 'Name the person, or the program and its version.';
    problems.add('ANNOTATOR_MISSING', 'layer, annotator', 'The layer names no annotator.', remedy);
  }
  return { ...layer, createdAt: checkInstant(problems, layer.createdAt, 'layer, createdAt') };
}
