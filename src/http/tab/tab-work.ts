import { z } from 'zod';
import { assignPost, showPeople } from '../../usecases/tab/assign-post.ts';
import { recordFromTab } from '../../usecases/tab/record-from-tab.ts';
import { adoptReview, answerReview, showReview, withdrawReview } from '../../usecases/tab/review-in-tab.ts';
import { showOutbox, tryAgain } from '../../usecases/tab/show-outbox.ts';
import { pressPanel, showPanel } from '../../usecases/tab/show-panel.ts';
import { createShowPlan } from '../../usecases/tab/show-plan.ts';
import { showAction, showHistory } from '../../usecases/tab/show-timeline.ts';
import { showUpcoming, showUpcomingCard } from '../../usecases/tab/show-upcoming.ts';
import { byWhoRunsPlan, onPlan, onPlanShown, type TabWork } from '../../usecases/tab/tab-desk.ts';
import { addAlias, removeAlias, setTerm, settleMissed, showWords } from '../../usecases/tab/teach-words.ts';
import {
  adoptRequest,
  againRequest,
  aliasRequest,
  answersRequest,
  assignRequest,
  idempotencyKey,
  panelName,
  pressRequest,
  progressRequest,
  settleRequest,
  termRequest,
  withdrawRequest,
} from './tab-requests.ts';

/** What came with a request, as far as the routes may look at it. */
export interface Asked {
  /** Parts of the path, by the names the route gives them. */
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly query: URLSearchParams;
  /** Parsed JSON within the limits; undefined for GET. */
  readonly body: unknown;
  /** The Idempotency-Key header. */
  readonly once: string | undefined;
}

export interface TabRoute {
  readonly method: 'get' | 'post';
  readonly path: string;
  /** Undefined where what came cannot be read. */
  readonly work: (asked: Asked) => TabWork<unknown> | undefined;
}

/** Every address of the tab's API, and what is done there. A new one is a line here and a use case. */
export function createTabRoutes(): readonly TabRoute[] {
  const showPlan = createShowPlan();
  return [
    get('/api/view', () => onPlanShown(showPlan)),
    get('/api/actions/:ref', ({ params }) => onPlanShown((tx, setting) => showAction(tx, setting, params['ref'] ?? ''))),
    get('/api/history', ({ query }) => onPlanShown(async (_tx, setting) => showHistory(setting, place(query)))),
    post('/api/actions/:ref/progress', progressRequest, (request, { params, once }) => {
      const key = idempotencyKey.safeParse(once);
      if (!key.success) return undefined;
      return onPlan((tx, setting) => recordFromTab(tx, setting, params['ref'] ?? '', { request, once: key.data }));
    }),
    get('/api/upcoming', () => onPlan(showUpcoming)),
    get('/api/upcoming/card', ({ query }) => {
      const wanted = { on: query.get('on') ?? '', who: query.get('who') ?? '' };
      return onPlan((tx, setting) => showUpcomingCard(tx, setting, wanted));
    }),
    ...deskRoutes(),
  ];
}

/** What only the chair and the board manager see and do. */
function deskRoutes(): readonly TabRoute[] {
  return [
    get('/api/outbox', () => onPlan(byWhoRunsPlan(showOutbox))),
    post('/api/outbox/again', againRequest, ({ personId }) => onPlan(byWhoRunsPlan((tx, setting) => tryAgain(tx, setting, personId)))),
    get('/api/people', () => onPlan(byWhoRunsPlan(showPeople))),
    post('/api/posts/assign', assignRequest, (request) => onPlan(byWhoRunsPlan((tx, setting) => assignPost(tx, setting, request)))),
    post('/api/posts/alias', aliasRequest, (request) => onPlan(byWhoRunsPlan((tx, setting) => addAlias(tx, setting, request)))),
    post('/api/posts/alias/remove', aliasRequest, (request) => onPlan(byWhoRunsPlan((tx, setting) => removeAlias(tx, setting, request)))),
    post('/api/words/term', termRequest, (request) => onPlan(byWhoRunsPlan((tx, setting) => setTerm(tx, setting, request)))),
    get('/api/words', () => onPlan(byWhoRunsPlan(showWords))),
    post('/api/words/settle', settleRequest, (request) => onPlan(byWhoRunsPlan((tx, setting) => settleMissed(tx, setting, request)))),
    get('/api/panels/:name', ({ params }) => {
      const name = panelName.safeParse(params['name']);
      return name.success ? onPlan(byWhoRunsPlan((tx, setting) => showPanel(tx, setting, name.data))) : undefined;
    }),
    post('/api/panels/press', pressRequest, (request) => onPlan(byWhoRunsPlan((tx, setting) => pressPanel(tx, setting, request)))),
    get('/api/review', () => byWhoRunsPlan(showReview)),
    post('/api/review/answers', answersRequest, (request) => byWhoRunsPlan((tx, setting) => answerReview(tx, setting, request))),
    post('/api/review/adopt', adoptRequest, (request) => byWhoRunsPlan((tx, setting) => adoptReview(tx, setting, request))),
    post('/api/review/withdraw', withdrawRequest, ({ document }) => byWhoRunsPlan((tx, setting) => withdrawReview(tx, setting, document))),
  ];
}

function get(path: string, work: TabRoute['work']): TabRoute {
  return { method: 'get', path, work };
}

function post<S extends z.ZodType>(
  path: string,
  schema: S,
  work: (input: z.output<S>, asked: Asked) => TabWork<unknown> | undefined,
): TabRoute {
  return {
    method: 'post',
    path,
    work: (asked) => {
      const read = schema.safeParse(asked.body);
      return read.success ? work(read.data, asked) : undefined;
    },
  };
}

/** Where a long list goes on; the start for anything that is no number. */
function place(query: URLSearchParams): number {
  const from = Number(query.get('from') ?? '0');
  return Number.isInteger(from) && from > 0 ? Math.min(from, 1_000_000) : 0;
}
