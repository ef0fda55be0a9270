import type { ExtensionAnswer, ExtensionAsk, ExtensionResult } from '../extension.ts';
import type { HttpAnswer } from './invoke-response.ts';

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';
const THUMBNAIL = 'application/vnd.microsoft.card.thumbnail';

/** The answer in the form that belongs to what was asked: a dialog's sentence is shown in a dialog, a search's among the results. */
export function toExtensionAnswer(ask: ExtensionAsk, answer: ExtensionAnswer): HttpAnswer {
  switch (answer.kind) {
    case 'results':
      return compose({ type: 'result', attachmentLayout: 'list', attachments: answer.results.map(toAttachment) });
    case 'dialog': {
      const card = { contentType: ADAPTIVE, content: answer.message.card };
      return ok({ task: { type: 'continue', value: { title: answer.title, width: 'medium', height: 'large', card } } });
    }
    case 'sentence':
      if (ask.kind === 'unfurl') return compose({ type: 'result', attachmentLayout: 'list', attachments: [] });
      return ask.kind === 'search'
        ? compose({ type: 'message', text: answer.text })
        : ok({ task: { type: 'message', value: answer.text } });
  }
}

function toAttachment({ message, title, line }: ExtensionResult): unknown {
  return { contentType: ADAPTIVE, content: message.card, preview: { contentType: THUMBNAIL, content: { title, text: line } } };
}

function compose(composeExtension: unknown): HttpAnswer {
  return ok({ composeExtension });
}

function ok(body: unknown): HttpAnswer {
  return { status: 200, body };
}
