const TERMINAL_MS = 1_000;
const PLAIN_MS = 15_000;

/**
 * Shows that a long step is alive: one line that is rewritten every second on a terminal, a new line every 15 seconds
 * elsewhere, each with the time since the start and the latest note.
 *
 * @param {string} title such as "Installing packages"
 * @param {{ write(text: string): unknown, isTTY?: boolean }} [stream]
 */
export function startProgressLine(title, stream = process.stderr) {
  const startedMs = performance.now();
  const onTerminal = stream.isTTY === true;
  let note = '';
  const line = () => `${title} … ${elapsed(performance.now() - startedMs)}${note && ` (${note})`}`;
  const show = () => stream.write(onTerminal ? `\r\x1b[2K${line()}` : `${line()}\n`);
  if (onTerminal) show();
  else stream.write(`${title} …\n`);
  const timer = setInterval(show, onTerminal ? TERMINAL_MS : PLAIN_MS);
  return {
    /** @param {string} text what goes on at the moment */
    setNote(text) {
      note = text;
    },
    /** @param {'done' | 'failed'} outcome */
    end(outcome) {
      clearInterval(timer);
      const took = elapsed(performance.now() - startedMs);
      stream.write(`${onTerminal ? '\r\x1b[2K' : ''}${title}: ${outcome} after ${took}.\n`);
    },
  };
}

/** @param {number} milliseconds */
function elapsed(milliseconds) {
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
