/**
 * What was chosen → the file to save, the text to copy, the beginning to show. With all that writes and packs, it is
 * loaded when somebody exports.
 */
import type { BriefExport } from '../domain/markdown/brief-export';
import type { RichText } from '../platform/hand-over';
import type { ExportChoice, ExportPreview } from '../ui/library/export-state';
import { type OutputContext, openFragment, openOutput } from './export-output';
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

/** Rejects when `run.signal` aborts; so do the next two. */
export async function packExport(
  brief: BriefExport,
  choice: ExportChoice,
  context: OutputContext,
  run: PackRun,
): Promise<{ readonly name: string; readonly blob: Blob }> {
  const output = await openOutput(brief, choice, context);
  return { name: output.name, blob: await packOutput(output, run) };
}

export async function renderText(
  brief: BriefExport,
  choice: ExportChoice,
  context: OutputContext,
  run: PackRun,
): Promise<string> {
  const output = await openOutput(brief, choice, context);
  return (await packText(textOf(output), 'text/plain', run)).text();
}

/** Where only text can be pasted, that is to read well too. */
export async function renderRichText(
  brief: BriefExport,
  choice: ExportChoice,
  context: OutputContext,
  { signal, onProgress }: PackRun,
): Promise<RichText> {
  const half = (from: number): PackRun => ({
    signal,
    onProgress: (part) => onProgress(from + part / 2),
  });
  const plain = await renderText(brief, { ...choice, preset: 'markdown' }, context, half(0));
  const fragment = await openFragment(brief, choice, context);
  return { plain, html: await (await packText(fragment, 'text/html', half(0.5))).text() };
}
