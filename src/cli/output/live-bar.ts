import { MultiBar, type Options, type Params } from 'cli-progress';
import { visibleText } from '../../text/visible-text.ts';
import type { OutputStream } from './terminal.ts';

/** How far something is: `done` of `total`, and the words beside the bar. */
export interface BarState {
  readonly done: number;
  readonly total: number;
  readonly words: string;
}

/** A progress bar on a terminal, with lines above it. */
export interface LiveBar {
  draw(state: BarState): void;
  /** Writes a line above the bar. */
  log(line: string): void;
  /** Takes the bar off the screen; lines logged before stay. */
  clear(): void;
}

/** Starts a bar on `stream`, which must be a terminal. */
export function startLiveBar(stream: OutputStream): LiveBar {
  const bars = new MultiBar({ stream, format: drawBar, hideCursor: true, clearOnComplete: true, gracefulExit: false });
  const bar = bars.create(1, 0, { words: '' });
  // However the program ends: the cursor comes back.
  const restore = (): void => bars.stop();
  process.once('exit', restore);
  return {
    draw({ done, total, words }) {
      bar.setTotal(Math.max(total, 1));
      bar.update(total === 0 ? 1 : done, { words });
    },
    log: (line) => bars.log(`${visibleText(line)}\n`),
    clear() {
      process.off('exit', restore);
      bars.update();
      bars.stop();
    },
  };
}

const BAR_CHARACTERS = 24;

function drawBar(_options: Options, { progress }: Params, { words }: { readonly words: string }): string {
  const full = Math.round(Math.min(progress, 1) * BAR_CHARACTERS);
  return `${'█'.repeat(full)}${'░'.repeat(BAR_CHARACTERS - full)} ${words}`;
}
