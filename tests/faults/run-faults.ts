import { prepareOrExit } from '../../scripts/lib/prepare.mjs';
import { ALL_FAULTS } from './all-faults.ts';
import type { CampaignSize, Fault } from './fault.ts';
import { HELP, readFaultOptions, type FaultOptions } from './support/fault-options.ts';
import { figureTable, type FigureOfFault } from './support/figure-table.ts';

const options = optionsOrExit();
if (options.task === 'help') console.log(HELP);
else if (options.task === 'list') for (const { name, summary } of options.faults) console.log(`${name}: ${summary}`);
else await run(options);

function optionsOrExit(): FaultOptions {
  try {
    return readFaultOptions(process.argv.slice(2), ALL_FAULTS);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)} See npm run faults -- --help.`);
    process.exit(2);
  }
}

async function run({ faults, size, isStrict, isJson }: FaultOptions): Promise<void> {
  await prepareOrExit();
  const figures: FigureOfFault[] = [];
  for (const fault of faults) figures.push(...(await figuresOf(fault, size)));
  console.log(isJson ? JSON.stringify({ size, figures }, undefined, 2) : `\n${figureTable(figures)}`);
  if (figures.some(({ isMet, isSpeed }) => !isMet && (isStrict || !isSpeed))) process.exitCode = 1;
}

/** Does one fault, with a line before and after on standard error. A fault that cannot be done is a figure that is not met. */
async function figuresOf(fault: Fault, size: CampaignSize): Promise<readonly FigureOfFault[]> {
  console.error(`${fault.name} … ${fault.summary}`);
  const startMs = performance.now();
  const figures = await fault.run(size).catch((error: unknown) => {
    console.error(error);
    return [
      { subject: 'the fault could not be done', value: String(error), target: '–', isMet: false, isSpeed: false },
    ];
  });
  const missed = figures.filter(({ isMet }) => !isMet).length;
  const seconds = ((performance.now() - startMs) / 1000).toFixed(1);
  console.error(`${fault.name}: ${figures.length} figures, ${missed} missed, ${seconds} s`);
  return figures.map((figure) => ({ fault: fault.name, ...figure }));
}
