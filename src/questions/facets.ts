import type { Facet } from './facet.ts';
import { readCount } from './facets/counts.ts';
import { readFact } from './facets/facts.ts';
import { readGroups } from './facets/groups.ts';
import { readMeetingQuestion } from './facets/meetings.ts';
import { readPercentage } from './facets/percentages.ts';
import { readAreas, readDates, readHistory, readLeads, readList, readSummary } from './facets/sets.ts';
import { readMost, readPick } from './facets/superlatives.ts';

/** The ways to ask, the most particular first. */
export const FACETS: readonly Facet[] = [
  readMeetingQuestion,
  readPercentage,
  readGroups,
  readMost,
  readPick,
  readCount,
  readAreas,
  readFact,
  readLeads,
  readDates,
  readHistory,
  readSummary,
  readList,
];
