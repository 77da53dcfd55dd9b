import { CliError } from '../cli-error.ts';
import { EXIT } from '../exit-codes.ts';

/** The value of an option that is written as JSON. Throws `CliError`, which names the option and shows the fault. */
export function parseJsonArgument(option: string, json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const advice = `Write it in single quotes for the shell, names in double ones, or name a file: ${option} @file.json.`;
    throw new CliError(EXIT.usage, `${option} is not JSON: ${reason}. ${advice}`);
  }
}
