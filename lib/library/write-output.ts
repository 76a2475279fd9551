/**
 * What was chosen → the file to save, the text to copy, the beginning to show. With all that writes and packs, it is
 * loaded when somebody exports.
 */
import type { BriefExport } from '../domain/markdown/brief-export';
import type { ExportChoice, ExportPreview } from '../ui/library/export-state';
import { type OutputContext, openOutput } from './export-output';
import { beginOutput, type PackRun, packOutput, packText, textOf } from './pack-output';

export async function previewExport(
  brief: BriefExport,
  choice: ExportChoice,
  context: OutputContext,
  signal: AbortSignal,
): Promise<ExportPreview> {
  const output = await openOutput(brief, choice, context);
  const beginning = await beginOutput(output, signal);
  return { ...beginning, isPage: output.type === 'text/html', name: output.name };
}

/** Rejects when `run.signal` aborts; so does the next. */
export async function packExport(
  brief: BriefExport,
  choice: ExportChoice,
  context: OutputContext,
  run: PackRun,
): Promise<{ readonly name: string; readonly blob: Blob }> {
  const output = await openOutput(brief, choice, context);
  return { name: output.name, blob: await packOutput(output, run) };
}

/** With `html` besides for what is pasted formatted; where only text can be pasted, it is to read well too. */
export async function copyExport(
  brief: BriefExport,
  choice: ExportChoice,
  context: OutputContext,
  { signal, onProgress }: PackRun,
): Promise<{ readonly text: string; readonly html: string | null }> {
  const write = async (pieces: Parameters<typeof packText>[0], from: number, share: number) => {
    const onPart = (part: number) => onProgress(from + part * share);
    return (await packText(pieces, 'text/plain', { signal, onProgress: onPart })).text();
  };
  const output = await openOutput(brief, choice, context);
  if (!output.rich) return { text: await write(textOf(output), 0, 1), html: null };
  const plain = await openOutput(brief, { ...choice, preset: 'markdown' }, context);
  const text = await write(textOf(plain), 0, 0.5);
  return { text, html: await write(output.rich(), 0.5, 0.5) };
}
