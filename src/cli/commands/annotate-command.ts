import type { Command } from 'commander';
import { EXIT } from '../exit-codes.ts';
import type { Host } from '../host.ts';
import { helpEnding } from './help-ending.ts';

/** Declares `whosaid annotate`, which does not do anything yet and says so. */
export function addAnnotateCommand(program: Command, host: Host): void {
  program
    .command('annotate')
    .summary('find quotes and speakers in articles (not yet)')
    .description(
      'Will find quotes, cues, sources and speakers in articles. It cannot yet: annotations that were made elsewhere can be ' +
        'imported as native documents.',
    )
    .argument('[articles...]', 'ids of articles')
    .allowUnknownOption()
    .addHelpText(
      'after',
      helpEnding({
        reads: 'nothing yet',
        writes: 'nothing yet',
        examples: [['Import annotations that were made elsewhere', 'whosaid import annotations.ndjson']],
        exits: [EXIT.usage],
      }),
    )
    .action(async (_articles: readonly string[], _flags: object, command: Command) => {
      const { refuseAnnotation } = await import('../actions/run-annotate.ts');
      await host.run(command, () => Promise.reject(refuseAnnotation()));
    });
}
