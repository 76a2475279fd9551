import { beforeEach, describe, expect, it, vi } from 'vitest';
import { send } from '../../../lib/messaging/client';
import { anUrl } from '../../support/builders';

const runtime = vi.hoisted(() => ({ id: 'us' as string | undefined, sendMessage: vi.fn() }));
vi.mock('../../../lib/platform/browser', () => ({ browser: { runtime } }));

const ask = () => send('notes/of-page', { url: anUrl() });
const answer = { ok: true, body: [] };

beforeEach(() => {
  runtime.id = 'us';
  runtime.sendMessage.mockReset();
});

describe('a request to the background', () => {
  it('is asked once more when the background was killed in mid-answer', async () => {
    runtime.sendMessage.mockRejectedValueOnce(new Error('port closed')).mockResolvedValue(answer);
    expect(await ask()).toEqual([]);
    expect(runtime.sendMessage).toHaveBeenCalledTimes(2);
  });

  it('fails as unreachable when nobody answers at all', async () => {
    runtime.sendMessage.mockRejectedValue(new Error('no receiver'));
    await expect(ask()).rejects.toMatchObject({ failure: 'unreachable' });
  });

  it('fails as outdated, and asks nobody, from a script that an update left behind', async () => {
    runtime.id = undefined;
    await expect(ask()).rejects.toMatchObject({ failure: 'outdated' });
    expect(runtime.sendMessage).not.toHaveBeenCalled();
  });

  it('fails as outdated when the update comes while it waits', async () => {
    runtime.sendMessage.mockImplementation(async () => {
      runtime.id = undefined;
      throw new Error('Extension context invalidated.');
    });
    await expect(ask()).rejects.toMatchObject({ failure: 'outdated' });
  });

  it('fails as invalid when our own page is told what makes no sense', async () => {
    runtime.sendMessage.mockResolvedValue({ ok: true, body: [{ id: 7 }] });
    await expect(ask()).rejects.toMatchObject({ failure: 'invalid' });
  });

  it('fails as unreachable when something else is heard than an answer', async () => {
    runtime.sendMessage.mockResolvedValue('hello');
    await expect(ask()).rejects.toMatchObject({ failure: 'unreachable' });
  });

  it('passes the reason of a refusal on', async () => {
    runtime.sendMessage.mockResolvedValue({ ok: false, failure: 'storage-full' });
    await expect(ask()).rejects.toMatchObject({ failure: 'storage-full' });
  });
});
