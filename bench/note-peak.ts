import { existsSync, readFileSync } from 'node:fs';

/** Notes the most memory that the process has held, when it ends, in the file that PEAK_FILE names. For `node --import`. */
export const NOTE_PEAK = `data:text/javascript,import { readFileSync, writeFileSync } from 'node:fs';
process.on('exit', () => {
  try { writeFileSync(process.env.PEAK_FILE, /VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'latin1'))[1]); } catch {}
});`;

/** The bytes that were noted; undefined where the system does not tell. */
export function readPeak(file: string): number | undefined {
  return existsSync(file) ? Number(readFileSync(file, 'latin1')) * 1024 : undefined;
}
