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
    '1.3 done, reachability report sent',
    '',
    'silence '.repeat(1000),
  ])('“%s” is none', (text) => {
    expect(readSeeing(text)).toBeUndefined();
  });
});
