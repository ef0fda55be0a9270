import { longDay } from '../cards/phrases-dates.ts';
import { listWords } from '../cards/phrases.ts';
import type { IsoDate } from '../domain/dates.ts';
import type { StoredEnvelope } from '../envelope.ts';

interface Notice {
  readonly title: string;
  readonly sentence: string;
  readonly suggestions: readonly string[];
}

/** In Teams the person is asked, and the file goes to their OneDrive; the Playground knows neither. */
export function savedNotice(path: string): Notice {
  return {
    title: 'The plan as a file',
    sentence: `In Teams you would now be asked, and the file would go to your OneDrive. In this demo it is here: ${path}`,
    suggestions: SUGGESTIONS,
  };
}

const SUGGESTIONS = ['demo next day', 'demo next week', "what's overdue"];

export function refusedNotice(why: 'not-later' | 'too-far' | 'not-a-day', today: IsoDate): Notice {
  const reasons = {
    'not-later': `The demo’s clock stands at ${longDay(today)} and only moves forward, because what was sent cannot be unsent. Start the demo with --reset to begin again.`,
    'too-far': 'That is more than a year ahead. Please go in smaller steps.',
    'not-a-day': `The demo’s clock stands at ${longDay(today)}. Type “demo next day”, “demo next week”, “demo go to 24 March” or “demo send a new version”.`,
  };
  return { title: 'The demo’s clock has not moved', sentence: reasons[why], suggestions: SUGGESTIONS };
}

/** What a walk of the clock did, told from the envelopes put during it. */
export function movedNotice(today: IsoDate, envelopes: readonly StoredEnvelope[]): Notice {
  const count = (kind: StoredEnvelope['reason']['kind'], state: StoredEnvelope['state']) =>
    envelopes.filter((envelope) => envelope.reason.kind === kind && envelope.state === state).length;
  const sent = [some(count('reminder', 'sent'), 'reminder'), some(count('digest', 'sent'), 'digest')].flat();
  const failed = count('reminder', 'attention') + count('digest', 'attention');
  const sentence = [
    `It is now ${longDay(today)} in this demo.`,
    sent.length === 0 ? 'Nothing was due to be sent.' : `Sent: ${listWords(sent)}.`,
    ...(failed === 0 ? [] : [`${some(failed, 'message').join('')} could not be delivered; the board manager is told.`]),
  ].join(' ');
  return { title: 'The demo’s clock has moved', sentence, suggestions: SUGGESTIONS };
}

function some(count: number, noun: string): readonly string[] {
  return count === 0 ? [] : [`${String(count)} ${noun}${count === 1 ? '' : 's'}`];
}
