import { destination, pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino';
import { visibleText } from '../text/visible-text.ts';
import type { LogLevel } from './settings.ts';

/**
 * The log: one JSON object a line, on standard error unless `target` says otherwise. Requests are logged without their queries
 * and without anything about the person who asks. Lines of a process that has others beside it bear its number, `worker`.
 */
export function createLogger(level: LogLevel, target: DestinationStream = standardError(), worker = 0): Logger {
  const base = { program: 'whosaid', ...(worker > 0 && { worker }) };
  // JSON.stringify leaves DEL, C1 and the overrides of writing direction as they are, and logs are read on terminals.
  const hooks = { streamWrite: visibleText };
  return pino({ level, base, hooks, timestamp: stdTimeFunctions.isoTime, formatters: { level: levelByName } }, target);
}

/** Lines of a log that cannot be written, in UTF-16 code units. Further ones are dropped. */
const MOST_WAITING_UTF16 = 1 << 20;

/** Standard error, also where it cannot be written, as on a full disk: a log that fails ends no server. */
function standardError(): DestinationStream {
  const stream = destination({ dest: 2, maxLength: MOST_WAITING_UTF16 });
  stream.on('error', () => undefined);
  return stream;
}

function levelByName(level: string): { level: string } {
  return { level };
}
