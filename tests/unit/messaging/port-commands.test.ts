import { describe, expect, it } from 'vitest';
import { isFrameCommand } from '../../../lib/messaging/protocol/frames';
import { isPanelCommand } from '../../../lib/messaging/protocol/panel';

const tagPage = { type: 'tag-page', frame: 'mine' };
const subscribe = { type: 'subscribe', frame: 'mine' };

describe('what comes through a port', () => {
  it('is a command of the popup or of the panel, by its type', () => {
    expect([isFrameCommand(tagPage, 'mine'), isPanelCommand(tagPage, 'mine')]).toEqual([
      true,
      false,
    ]);
    expect([isFrameCommand(subscribe, 'mine'), isPanelCommand(subscribe, 'mine')]).toEqual([
      false,
      true,
    ]);
  });

  it('is left alone when it names another frame', () => {
    expect(isFrameCommand(tagPage, 'other')).toBe(false);
    expect(isPanelCommand(subscribe, 'other')).toBe(false);
  });

  it.each([
    undefined,
    null,
    'tag-page',
    7,
    {},
    { frame: 'mine' },
    { type: 'toString', frame: 'mine' },
  ])('is no command when it is %j', (message) => {
    expect(isFrameCommand(message, 'mine')).toBe(false);
    expect(isPanelCommand(message, 'mine')).toBe(false);
  });
});
