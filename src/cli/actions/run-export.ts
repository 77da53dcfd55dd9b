import type { ExportFormat } from '../../pipeline/export/export-stream.ts';
import { exportManifest, type ExportManifest } from '../../pipeline/export/manifest.ts';
import type { ReadSession } from '../../store/connect/read-session.ts';
import { CliError } from '../cli-error.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Call } from '../host.ts';
import { readArgument } from '../input/read-argument.ts';
import { interruptible } from '../interrupt.ts';
import { ExportProgress } from '../output/export-progress.ts';
import { isBrokenPipe, openFileSink, streamSink, type Sink } from '../output/sink.ts';
import { readExportOrder, type ExportOrder, type ExportSubject } from './export-order.ts';
import { withStore } from './with-store.ts';

export interface ExportFlags {
  readonly format?: ExportFormat;
  readonly filter?: string;
  /** A path, or `-` for standard output. */
  readonly out: string;
  readonly meta?: string;
}

/** `whosaid export`: quotes or articles to a file or to standard output. */
export async function runExport(call: Call, what: ExportSubject, flags: ExportFlags): Promise<ExitCode> {
  const format = flags.format ?? (flags.out.toLowerCase().endsWith('.csv') ? 'csv' : 'ndjson');
  const { input } = call.terminal.streams;
  const json = flags.filter === undefined ? undefined : await readArgument(flags.filter, input);
  const order = await readExportOrder(what, format, json);
  return withStore(call, { mustExist: true }, (store) =>
    store.read((session) =>
      interruptible(
        () => void session.cancel(new CliError(EXIT.interrupted, 'Stopped; the export is not complete.')),
        () => writeExport(call, session, order, flags),
      ),
    ),
  );
}

async function writeExport(
  { terminal }: Call,
  session: ReadSession,
  order: ExportOrder,
  { out, meta }: ExportFlags,
): Promise<ExitCode> {
  const { output } = terminal.streams;
  const isFile = out !== '-';
  const sink = isFile ? await openFileSink(out) : streamSink(output);
  const progress = new ExportProgress(terminal, { isOutputFree: isFile || output.isTTY !== true });
  try {
    const manifest = await pour(session, order, sink, progress);
    await commit(sink, meta ?? (isFile ? `${out}.meta.json` : undefined), manifest);
    progress.end(manifest);
    if (isFile) terminal.result(manifest, () => []);
    return EXIT.done;
  } catch (error) {
    progress.end(undefined);
    await sink.discard();
    if (isBrokenPipe(error)) return EXIT.done;
    throw error;
  }
}

/** Pours all records into the sink and gives the manifest of what went through. */
async function pour(
  session: ReadSession,
  { what, format, asked, count, stream }: ExportOrder,
  sink: Sink,
  progress: ExportProgress,
): Promise<ExportManifest> {
  const exportedAt = new Date().toISOString();
  const total = progress.isLive ? await count(session) : 0;
  let [records, bytes] = [0, 0];
  for await (const chunk of stream(session)) {
    await sink.write(chunk.bytes);
    records += chunk.records;
    bytes += chunk.bytes.length;
    progress.show(records, total);
  }
  return exportManifest(session, { what, format, filter: asked, exportedAt, records, bytes });
}

/** Gives the export its name and puts its manifest beside it. */
async function commit(sink: Sink, sidecar: string | undefined, manifest: ExportManifest): Promise<void> {
  if (sidecar === undefined) return sink.commit();
  const beside = await openFileSink(sidecar);
  await beside.write(`${JSON.stringify(manifest, null, 2)}\n`);
  await sink.commit();
  await beside.commit();
}
