import { Option } from 'commander';
import { ANSWER_FORMATS, type AnswerFormat } from '../tables/answer-format.ts';

/** `--format`, for commands that print the answer to a question. `usual` is what holds without it. */
export function formatOption(usual: string): Option {
  const choices: readonly AnswerFormat[] = ANSWER_FORMATS;
  return new Option('--format <format>', `how the answer is written (default: ${usual})`).choices([...choices]);
}

/** `--table`, for answers that have several. */
export function tableOption(): Option {
  return new Option('--table <name>', 'print this table only; csv and ndjson hold one');
}
