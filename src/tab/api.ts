import type { ActionDetail, PlanView, ProgressRequest, RecordedAnswer, Refused, StaleAnswer } from '../tab-contract.ts';
import type {
  AdoptRequest,
  AliasRequest,
  AnswersRequest,
  AssignRequest,
  CardView,
  DoneAnswer,
  HistoryView,
  OutboxView,
  PanelName,
  PeopleView,
  PressRequest,
  ReviewView,
  SettleRequest,
  TermRequest,
  UpcomingView,
  WordsView,
} from '../tab-desk-contract.ts';
import type { Session } from './session.ts';

/** The service said no, and why. */
export class ApiRefusal extends Error {
  readonly answer: Refused | StaleAnswer;

  constructor(answer: Refused | StaleAnswer) {
    super(answer.sentence);
    this.answer = answer;
  }
}

/** Everything the pages ask the service. Rejects with ApiRefusal for a no, and with anything else where no answer came. */
export interface Api {
  view(): Promise<PlanView>;
  action(ref: string): Promise<ActionDetail>;
  /** `once` names this report, so that sending it again records nothing twice. */
  record(ref: string, request: ProgressRequest, once: string): Promise<RecordedAnswer>;
  history(from: number): Promise<HistoryView>;
  upcoming(): Promise<UpcomingView>;
  upcomingCard(on: string, who: string): Promise<CardView>;
  outbox(): Promise<OutboxView>;
  tryAgain(personId: string): Promise<OutboxView>;
  people(): Promise<PeopleView>;
  assign(request: AssignRequest): Promise<DoneAnswer>;
  addAlias(request: AliasRequest): Promise<DoneAnswer>;
  removeAlias(request: AliasRequest): Promise<DoneAnswer>;
  words(): Promise<WordsView>;
  settle(request: SettleRequest): Promise<DoneAnswer>;
  setTerm(request: TermRequest): Promise<DoneAnswer>;
  /** Null where no document waits for review. */
  review(): Promise<ReviewView | null>;
  answerReview(request: AnswersRequest): Promise<ReviewView>;
  adopt(request: AdoptRequest): Promise<DoneAnswer>;
  withdraw(document: string): Promise<DoneAnswer>;
  panel(name: PanelName): Promise<CardView>;
  pressPanel(request: PressRequest): Promise<CardView>;
  /** Opens the live stream, going on from a revision. */
  events(since: string, signal: AbortSignal): Promise<Response>;
}

const ANSWERS_WITHIN_MS = 20_000;

export function createApi(session: Session, boardId: string | undefined): Api {
  const address = (path: string) => {
    if (boardId === undefined) return path;
    return `${path}${path.includes('?') ? '&' : '?'}board=${encodeURIComponent(boardId)}`;
  };
  const ask = <T>(path: string): Promise<T> => send<T>(session, address(path));
  const tell = <T>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<T> =>
    send<T>(session, address(path), {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    });
  const named = encodeURIComponent;
  return {
    view: () => ask('/api/view'),
    action: (ref) => ask(`/api/actions/${named(ref)}`),
    record: (ref, request, once) => tell(`/api/actions/${named(ref)}/progress`, request, { 'idempotency-key': once }),
    history: (from) => ask(`/api/history?from=${from}`),
    upcoming: () => ask('/api/upcoming'),
    upcomingCard: (on, who) => ask(`/api/upcoming/card?on=${named(on)}&who=${named(who)}`),
    ...deskApi(ask, tell),
    events: async (since, signal) => {
      const headers = { authorization: await session.authorization(), 'last-event-id': since };
      return await fetch(address('/api/events'), { signal, cache: 'no-store', headers });
    },
  };
}

type Desk = Omit<Api, 'view' | 'action' | 'record' | 'history' | 'upcoming' | 'upcomingCard' | 'events'>;

/** What only the chair and the board manager ask and do. */
function deskApi(ask: <T>(path: string) => Promise<T>, tell: <T>(path: string, body: unknown) => Promise<T>): Desk {
  return {
    outbox: () => ask('/api/outbox'),
    tryAgain: (personId) => tell('/api/outbox/again', { personId }),
    people: () => ask('/api/people'),
    assign: (request) => tell('/api/posts/assign', request),
    addAlias: (request) => tell('/api/posts/alias', request),
    removeAlias: (request) => tell('/api/posts/alias/remove', request),
    words: () => ask('/api/words'),
    settle: (request) => tell('/api/words/settle', request),
    setTerm: (request) => tell('/api/words/term', request),
    review: () => ask('/api/review'),
    answerReview: (request) => tell('/api/review/answers', request),
    adopt: (request) => tell('/api/review/adopt', request),
    withdraw: (document) => tell('/api/review/withdraw', { document }),
    panel: (name) => ask(`/api/panels/${name}`),
    pressPanel: (request) => tell('/api/panels/press', request),
  };
}

async function send<T>({ authorization }: Session, address: string, request: RequestInit = {}): Promise<T> {
  const headers = { ...(request.headers as Record<string, string> | undefined), authorization: await authorization() };
  const signal = AbortSignal.timeout(ANSWERS_WITHIN_MS);
  const response = await fetch(address, { signal, cache: 'no-store', credentials: 'omit', ...request, headers });
  const body: unknown = await response.json();
  if (!response.ok) throw new ApiRefusal(body as Refused);
  return body as T;
}
