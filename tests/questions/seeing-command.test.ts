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
    'ask '.repeat(10_000),
    `ask ${'a '.repeat(250)} for an update`,
    '1.3 done, reachability report sent',
    '',
    'silence '.repeat(1000),
  ])('“%s” is none', (text) => {
    expect(readSeeing(text)).toBeUndefined();
  });
});
