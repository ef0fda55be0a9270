import { describe, expect, it } from 'vitest';
import { toDialogAnswer } from '../../src/teams/dialog-answer.ts';

const message = { card: { type: 'AdaptiveCard' }, summary: 'Report on 1.4', text: 'Report on 1.4' };

describe('the answer to a dialog', () => {
  it('is another card in it', () => {
    expect(toDialogAnswer({ kind: 'dialog', title: 'Report on 1.4', message })).toEqual({
      status: 200,
      body: {
        task: {
          type: 'continue',
          value: {
            title: 'Report on 1.4',
            width: 'medium',
            height: 'large',
            card: { contentType: 'application/vnd.microsoft.card.adaptive', content: message.card },
          },
        },
      },
    });
  });

  it.each([
    ['a sentence', { kind: 'sentence', text: 'Recorded.' } as const, 'Recorded.'],
    ['a refusal’s card', { kind: 'message', message } as const, 'Report on 1.4'],
    ['nothing', { kind: 'nothing' } as const, ''],
  ])('is one line that closes it, for %s', (_, reply, value) => {
    expect(toDialogAnswer(reply)).toEqual({ status: 200, body: { task: { type: 'message', value } } });
  });
});
