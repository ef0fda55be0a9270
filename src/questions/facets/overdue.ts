import type { Entry } from '../lexicon.ts';

export const OVERDUE_WORDS: readonly Entry[] = [
  [
    'overdue|over due|delays|delayed|after (its/their/the) [deadline/due date/term]|(its/their/the) [due date/deadline/date/dates/deadlines] (has/have/had) (already) [having passed/passed/gone/been and gone/come and gone/lapsed/expired]|(were/was) [meant/supposed] to [be/have been] [done/finished/completed/delivered] by now|[went/go/goes] past [its/their/the] (due) [date/deadline]|[let/have] slip past (its/their/the) [due date/deadline]|slip past (its/their/the) [due date/deadline]|slipped past (its/their/the) [due date/deadline]|not (been) [done/finished/completed/delivered] on time|not been done that should have been|late|past (its/their/the) due (date)|past (its/their/the) deadline|past (its/their) date|behind (schedule/time)|running [late/behind] (schedule/time/plan)|[have/has/had] passed [its/their/the] (due) [date/deadline]|[have/has/had] gone past [its/their/the] (due/sell-by) [date/deadline]|gone past [its/their/the] due date|gone past [its/their/the] sell-by date|past the deadline|past the due date|not met (its/their/the) [deadline/deadlines/date/due date]|blown [its/their/the] [deadline/date]|out of date|missed (its/their/the) [deadline/deadlines/date/dates]|gone past [its/their/the] [deadline/date]|should have been [done/finished/completed/delivered] (by now/already)|should be [done/finished/completed] by now|[gone/went/go/goes/run/ran/runs] [over/beyond] (its/their/the) (due) [date/dates/deadline/deadlines]|[over/beyond] [its/their/the] (due) [date/dates/deadline/deadlines]|[miss/missed] [any/a/some/our/my/all] (of) (its/their/our/my) [date/dates/deadline/deadlines/due date/due dates]|lapsed|late running|running over|overran|past it',
    { kind: 'condition', condition: { is: 'overdue' } },
  ],
  [
    'missed (a/any/its/their/the) [review/reviews] (date/dates/day/days)|[missing/miss/misses] [a/its/their/the] [review/reviews] (date/dates)|[review/reviews] (date/dates) (has/have/had) (was/were/is/are/been) [missed/gone by/not held/not done]|overdue (for) [a/its/their/the] [review/reviews]|overdue for [review/reviews/reviewing]|[past/beyond/after] [its/their/the] review [date/dates/day]|late for [a/its/their/the] review|[review/reviews] [date/dates] (has/have) passed|not (been) [reviewed/looked at again] [in time/on time/when (it/they) should]',
    { kind: 'condition', condition: { is: 'review-missed' } },
  ],
  [
    'by how much|how much by|by how [long/many days]|how (many days/many weeks/far/badly/much) [late/overdue/behind]|how long (has/have) been [overdue/late]|how many days (is/are) [overdue/late]|days [overdue/late]|number of days [overdue/late]',
    { kind: 'ask', ask: 'how-late' },
  ],
];
