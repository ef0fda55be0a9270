import type { RefusalCode } from '../ports.ts';

export type DeliveryNote =
  | RefusalCode
  | 'answered'
  | 'chat-reopened'
  | 'gave-up'
  | 'no-channel'
  | 'no-holder'
  | 'no-plan'
  | 'not-theirs'
  | 'perhaps-delivered'
  | 'quiet'
  | 'reached-since'
  | 'reviewed'
  | 'superseded'
  | 'too-old';

const NOTES: Readonly<Record<DeliveryNote, string>> = {
  answered: 'Answered or finished before it was sent.',
  'bad-request': 'Teams did not accept the message. Tell your IT team: this is a fault in Chaser.',
  blocked: 'They have blocked Chaser. Ask them to unblock it in Teams, then to send it "hi".',
  'chat-reopened': 'A new chat was opened with them.',
  configuration: 'Teams refuses messages from Chaser altogether. Ask your IT team to check the bot’s registration and its credentials.',
  'conversation-gone': 'Their chat with Chaser is gone. Ask them to open Chaser in Teams and send it "hi".',
  'gave-up': 'Teams kept saying "later" for two days. Ask them in person, and tell your IT team.',
  'message-gone': 'The card was deleted in Teams.',
  'no-channel': 'Chaser is in no channel of the board. Add it to the board’s team; the digest will then come to that channel.',
  'no-holder': 'Nobody holds this post. Name a holder, or ask the lead in person.',
  'no-plan': 'The plan it was about is no longer there.',
  'not-installed': 'They do not have Chaser in Teams yet. Ask them to add it (Teams, Apps, Chaser) and to send it "hi".',
  'not-theirs': 'They no longer hold the post; the new holder is reminded instead.',
  'perhaps-delivered': 'It may or may not have arrived: Teams gave no clear answer twice. Ask them whether they have the card.',
  quiet: 'Waits for their next working morning.',
  'reached-since': 'Everybody has been reached since.',
  reviewed: 'The document was reviewed before the card could be sent.',
  superseded: 'A newer reminder says the same and more.',
  'too-big': 'The message was too long for Teams. Tell your IT team: this is a fault in Chaser.',
  'too-old': 'More than a week late: the weekly digest tells it instead.',
};

/** Why something was not delivered, in words a manager can act on; also the reason kept with the envelope. */
export function deliveryNote(code: DeliveryNote): string {
  return NOTES[code];
}
