import type { IsoDate } from '../domain/dates.ts';
import { longDay } from './phrases-dates.ts';

export const WELCOME = {
  title: (personName: string | undefined) => (personName === undefined ? 'Hello, I am Chaser' : `Hello ${personName}, I am Chaser`),
  lines: (boardName: string) => [
    `I help ${boardName} to carry out its action plan.`,
    'I remind leads when an action comes near its due date, and I keep what they reply.',
    'I know the plan and nothing else. Please never send me the name of a child or a family.',
  ],
  examples: 'Ask me, for example:',
  reply: 'To report in a private chat, type it: “1.3 done, report sent 12 March”.',
  demo: (today: IsoDate) => `This is a demo. It is ${longDay(today)} here. Type “demo next day” or “demo next week” to move on.`,
};

export const UNDELIVERED = {
  title: (count: number) => (count === 1 ? 'One message did not arrive' : `${String(count)} messages did not arrive`),
  sentence: 'Please pass these on until it is put right. I send each again as soon as the person writes to me.',
  digest: 'The weekly digest',
  refs: (refs: string) => `Actions: ${refs}`,
  nobody: (posts: string) => `Nobody holds: ${posts}`,
  more: (count: number) => `And ${String(count)} more.`,
};
