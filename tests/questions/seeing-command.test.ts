import { describe, expect, it } from 'vitest';
import { readSeeing, type SeeingCommand } from '../../src/questions/commands/seeing.ts';

describe('what can be asked to be seen of the chasing', () => {
  const commands: readonly (readonly [string, SeeingCommand])[] = [
    ['silence report', { kind: 'silence' }],
    ['Please show me the silence report', { kind: 'silence' }],
    ['who has not answered?', { kind: 'silence' }],
    ['Who hasn’t replied yet', { kind: 'silence' }],
    ['who can you reach', { kind: 'reach' }],
    ['Reachability', { kind: 'reach' }],
    ["who can't you reach?", { kind: 'reach' }],
    ['ask 1.4 for an update: exec meets Thursday', { kind: 'ask-now', whom: '1.4', note: 'exec meets Thursday' }],
    ['Please ask the Chair of the Executive for an update.', { kind: 'ask-now', whom: 'the Chair of the Executive', note: '' }],
    ['Ask 1.4 and 1.5 for news – before the Board', { kind: 'ask-now', whom: '1.4 and 1.5', note: 'before the Board' }],
    ['ask for an update on 2.1', { kind: 'ask-now', whom: '2.1', note: '' }],
    ['ask for an update from the Chair of WSCB', { kind: 'ask-now', whom: 'the Chair of WSCB', note: '' }],
    ['chase 1.4', { kind: 'ask-now', whom: '1.4', note: '' }],
    ['ask about 1.4: is it done?', { kind: 'ask-now', whom: '1.4', note: 'is it done?' }],
    ['settings', { kind: 'settings', page: 'reminders' }],
    ['Show me the settings please', { kind: 'settings', page: 'reminders' }],
    ['change the ladder', { kind: 'settings', page: 'reminders' }],
    ['escalation days', { kind: 'settings', page: 'escalation' }],
    ['plan settings', { kind: 'settings', page: 'plan' }],
    ['digest channel', { kind: 'settings', page: 'channels' }],
    ['settings for 1.4', { kind: 'action-settings', ref: '1.4' }],
    ['reminders of action sab-4', { kind: 'action-settings', ref: 'sab-4' }],
    ['show the audit trail', { kind: 'audit' }],
    ['What will you send?', { kind: 'forecast' }],
    ['who holds what?', { kind: 'holders' }],
    ['my hour', { kind: 'hour' }],
    ['remind me at 7.30', { kind: 'set-hour', time: '07:30' }],
    ['Remind me at 9', { kind: 'set-hour', time: '09:00' }],
    ['please remind me at 1pm', { kind: 'set-hour', time: '13:00' }],
    ['remind me at 25:00', { kind: 'set-hour', time: '' }],
    ['Chase all silent leads', { kind: 'ask-silent', note: '' }],
    ['ask all silent leads for an update: Board is on 13 April', { kind: 'ask-silent', note: 'Board is on 13 April' }],
  ];
  it.each(commands)('“%s”', (text, command) => {
    expect(readSeeing(text)).toEqual(command);
  });

  it.each([
    "what's overdue",
    'who leads 1.4',
    'the board sat in silence',
    'who has not answered on 1.4 since the last board and why',
    'can you reach the Chair',
    'who asked for an update on 1.4',
    'what did the chair ask 1.4 to update',
    'chase up what is overdue',
    'update on 1.4',
    'settings for the north',
    'remind me at the next board',
    'remind me about 1.4',
    'when is the audit',
    'who holds 1.4',
    'ask '.repeat(10_000),
    `ask ${'a '.repeat(250)} for an update`,
    '1.3 done, reachability report sent',
    '',
    'silence '.repeat(1000),
  ])('“%s” is none', (text) => {
    expect(readSeeing(text)).toBeUndefined();
  });
});
