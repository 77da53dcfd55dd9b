import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { annotateFile } from '../../pipeline/annotate/annotate-file.ts';
import { NOTHING_DONE, readDoneLines, type DoneLines } from '../../pipeline/annotate/done-lines.ts';
import { layerNameOf, loadFinder } from '../../pipeline/annotate/load-finder.ts';
import type { Input } from '../../pipeline/annotate/placed-lines.ts';
import { CliError } from '../cli-error.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Call } from '../host.ts';
import { openAppendSink } from '../output/append-sink.ts';
import { isBrokenPipe, streamSink, type Sink } from '../output/sink.ts';
import type { StandardStreams } from '../output/terminal.ts';
import { annotateWithProgress, showAnnotateEnd } from './annotate-with-progress.ts';
import type { AnnotateFlags } from './annotate-flags.ts';

/** `whosaid annotate --input`: a file into a file, without any database. */
export async function runAnnotateFile({ terminal }: Call, path: string, flags: AnnotateFlags): Promise<ExitCode> {
  const { output = '-', annotator, workers, evidence = false, overwrite = false } = flags;
  const input = await openInput(path, terminal.streams);
  const finder = await loadFinder(annotator);
  await refuseSameFile(path, output);
  const by = { layer: layerNameOf(finder), evidence };
  const done = output === '-' || overwrite ? NOTHING_DONE : await readDoneLines(output, by);
  let sink: Sink | undefined;
  const open = async () => {
    const opened = await openSink(output, done, terminal.streams);
    sink = opened;
    return (text: string) => opened.write(text);
  };
  try {
    const report = await annotateWithProgress(terminal, 'bytes', (watch) =>
      annotateFile(input, { finder, annotator, workers, evidence, output: { path: output, done }, open, ...watch }),
    );
    await sink?.commit();
    return showAnnotateEnd(terminal, report, output === '-' ? 'annotations' : 'free');
  } catch (error) {
    await sink?.discard();
    if (isBrokenPipe(error)) return EXIT.done;
    throw error;
  }
}

async function openInput(path: string, { input }: StandardStreams): Promise<Input> {
  if (path === '-') return { name: 'standard input', chunks: bytesOf(input), bytesTotal: undefined };
  const status = await stat(path).catch(() => undefined);
  if (!status || status.isDirectory()) {
    const found = status ? `"${path}" is a folder` : `There is no file "${path}"`;
    throw new CliError(EXIT.usage, `${found}. --input takes a file with an article a line, or "-" for standard input.`);
  }
  const isFile = status.isFile();
  return { name: path, chunks: bytesAt(path), isFile, bytesTotal: isFile ? status.size : undefined };
}

/** Opened when the first bytes are asked for. */
async function* bytesAt(path: string): AsyncGenerator<Uint8Array> {
  yield* bytesOf(createReadStream(path, { highWaterMark: 1 << 18 }));
}

/** A stream may have been told to give text. */
async function* bytesOf(stream: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) yield chunk instanceof Uint8Array ? chunk : Buffer.from(String(chunk));
}

async function refuseSameFile(input: string, output: string): Promise<void> {
  const [from, to] = await Promise.all([input, output].map((path) => realpath(path).catch(() => undefined)));
  if (from === undefined || from !== to) return;
  throw new CliError(EXIT.usage, `"${input}" cannot be read and written at once. Give --output another name.`);
}

function openSink(output: string, { bytes }: DoneLines, streams: StandardStreams): Promise<Sink> {
  return output === '-' ? Promise.resolve(streamSink(streams.output)) : openAppendSink(output, bytes);
}
