import type { Reply } from '../incoming.ts';
import type { HttpAnswer } from './invoke-response.ts';

/** The answer to `task/fetch` and `task/submit`: another card in the dialog, or one sentence that closes it. */
export function toDialogAnswer(reply: Reply): HttpAnswer {
  if (reply.kind === 'dialog') {
    const card = { contentType: 'application/vnd.microsoft.card.adaptive', content: reply.message.card };
    return answer({ type: 'continue', value: { title: reply.title, width: 'medium', height: 'large', card } });
  }
  const text = reply.kind === 'sentence' ? reply.text : reply.kind === 'card' || reply.kind === 'message' ? reply.message.summary : '';
  return answer({ type: 'message', value: text });
}

function answer(task: unknown): HttpAnswer {
  return { status: 200, body: { task } };
}
