import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Brief, BriefContent } from '../../../lib/domain/briefs/brief';
import { changeBrief, createBrief } from '../../../lib/domain/briefs/save-brief';
import { createBriefEditor } from '../../../lib/library/brief-editor';
import type { Send } from '../../../lib/messaging/client';
import { RequestError } from '../../../lib/messaging/protocol/failure';
import { aBriefContent, aBriefId } from '../../support/builders';

const now = '2026-05-03T09:00:00.000Z';
const brief = createBrief(aBriefId(), aBriefContent(), now);
const titled = (title: string) => (content: BriefContent) => ({ ...content, title });

/** A background that keeps one brief, and what it was sent. */
function aBackground() {
  let stored: Brief = brief;
  const sent: string[] = [];
  const send = (async (_type: string, body: { revision: number; content: BriefContent }) => {
    sent.push(body.content.title);
    if (body.revision !== stored.revision) throw new RequestError('conflict', 'briefs/change');
    stored = changeBrief(stored, body.content, now);
    return stored;
  }) as Send;
  return {
    send,
    sent,
    changeElsewhere: (title: string) => {
      stored = changeBrief(stored, titled(title)(stored.content), now);
      return stored;
    },
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const untilSaved = () => vi.advanceTimersByTimeAsync(10_000);

describe('an editor of a brief', () => {
  it('saves once after several changes, and again after the next', async () => {
    const { send, sent } = aBackground();
    const editor = createBriefEditor(brief, send, () => undefined);
    editor.edit(titled('A'));
    editor.edit(titled('AB'));
    expect(editor.saving).toBe('pending');
    await untilSaved();
    expect(editor.saving).toBe('saved');
    editor.edit(titled('ABC'));
    await untilSaved();
    expect(sent).toEqual(['AB', 'ABC']);
  });

  it('saves at once when it is left', async () => {
    const { send, sent } = aBackground();
    const editor = createBriefEditor(brief, send, () => undefined);
    editor.edit(titled('A'));
    await editor.flush();
    expect(sent).toEqual(['A']);
  });

  it('steps back and forth, and saves that as well', async () => {
    const { send, sent } = aBackground();
    const editor = createBriefEditor(brief, send, () => undefined);
    editor.edit(titled('A'));
    editor.undo();
    expect(editor.content).toEqual(brief.content);
    editor.redo();
    expect(editor.content.title).toBe('A');
    expect([editor.canUndo, editor.canRedo]).toEqual([true, false]);
    await untilSaved();
    expect(sent).toEqual(['A']);
  });

  it('takes no change for one that changes nothing', () => {
    const editor = createBriefEditor(brief, aBackground().send, () => undefined);
    editor.edit((content) => content);
    expect([editor.canUndo, editor.saving]).toEqual([false, 'saved']);
  });

  it('shows what another tab saved, while nothing is being written here', async () => {
    const background = aBackground();
    const editor = createBriefEditor(brief, background.send, () => undefined);
    editor.take(background.changeElsewhere('elsewhere'));
    expect(editor.content.title).toBe('elsewhere');
    editor.edit(titled('here'));
    await untilSaved();
    expect([editor.saving, editor.failure]).toEqual(['saved', null]);
  });

  it('says that another tab was first, and gives its text back after showing the other', async () => {
    const background = aBackground();
    const editor = createBriefEditor(brief, background.send, () => undefined);
    editor.edit(titled('here'));
    const other = background.changeElsewhere('elsewhere');
    editor.take(other);
    expect(editor.content.title).toBe('here');
    await untilSaved();
    expect([editor.saving, editor.failure]).toEqual(['failed', 'conflict']);
    editor.adopt(other);
    expect([editor.content.title, editor.saving]).toEqual(['elsewhere', 'saved']);
    editor.undo();
    await untilSaved();
    expect([editor.content.title, editor.saving]).toEqual(['here', 'saved']);
  });

  it('keeps what could not be saved, and tries again with the next change', async () => {
    let full = true;
    const { send, sent } = aBackground();
    const failing = (async (...parameters: Parameters<Send>) => {
      if (full) throw new RequestError('storage-full', 'briefs/change');
      return send(...parameters);
    }) as Send;
    const editor = createBriefEditor(brief, failing, () => undefined);
    editor.edit(titled('A'));
    await untilSaved();
    expect([editor.saving, editor.failure]).toEqual(['failed', 'storage-full']);
    full = false;
    editor.edit(titled('AB'));
    await untilSaved();
    expect([editor.saving, sent]).toEqual(['saved', ['AB']]);
  });
});
