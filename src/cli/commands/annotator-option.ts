import { Option } from 'commander';
import { ANNOTATORS } from '../../pipeline/annotate/annotators.ts';

/** Which annotator is to be taken; `import` and `annotate` have it. */
export function annotatorOption(): Option {
  return new Option('--annotator <name>', 'model: with learned weights; rules: without any')
    .choices(ANNOTATORS)
    .default('model');
}
