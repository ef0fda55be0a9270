import { resultOf } from '../cards/draw-action.ts';
import { SEARCH } from '../cards/phrases-extension.ts';
import { actionOfLink } from '../cards/plan-link.ts';
import { findAction } from '../domain/plan.ts';
import type { ExtensionAnswer } from '../extension.ts';
import type { Incoming } from '../incoming.ts';
import type { Metrics, Transaction } from '../ports.ts';
import { toActionScene } from './action-scene.ts';
import { findSetting, type Setting } from './find-setting.ts';
import { openMakeAction, submitMakeAction } from './make-action.ts';
import { searchActions } from './search-actions.ts';
import type { Service } from './service.ts';

type Asked = Extract<Incoming, { kind: 'extension' }>;

/**
 * Answers the message extension. Nothing is remembered of where it was used: Chaser is often not in that chat, could not write to it, and
 * has no business knowing who talks to whom.
 */
export async function handleExtension(
  service: Service,
  tx: Transaction,
  incoming: Asked,
  count: Metrics['count'],
): Promise<ExtensionAnswer> {
  if (incoming.ask.kind === 'unfurl' && incoming.ask.isAnonymous) return NO_CARD;
  const { welcomesVisitors, clock } = service;
  const found = await findSetting(tx, incoming, { now: clock.now(), welcomesVisitors, count });
  switch (found.kind) {
    case 'stranger':
      return { kind: 'sentence', text: SEARCH.stranger };
    case 'several-boards':
      return { kind: 'sentence', text: SEARCH.severalBoards };
    case 'no-plan':
      return { kind: 'sentence', text: SEARCH.noPlan };
    case 'found':
      return await answer(service, tx, found, incoming);
  }
}

/** A link stays a link. */
const NO_CARD: ExtensionAnswer = { kind: 'results', results: [] };

async function answer(
  service: Service,
  tx: Transaction,
  setting: Setting,
  { ask, conversation, activityId }: Asked,
): Promise<ExtensionAnswer> {
  switch (ask.kind) {
    case 'search':
      return searchActions(service, setting, ask);
    case 'open-dialog':
      return openMakeAction(setting, ask.message, `${conversation.threadId}/${activityId}`.slice(-150));
    case 'submit-dialog':
      return await submitMakeAction(service, tx, setting, ask.data);
    case 'unfurl':
      return unfurl(service, setting, ask.url);
  }
}

function unfurl(service: Service, setting: Setting, url: string): ExtensionAnswer {
  const ref = service.tab === undefined ? undefined : actionOfLink(service.tab, url);
  const action = ref === undefined ? undefined : findAction(setting.plan, ref);
  return action === undefined ? NO_CARD : { kind: 'results', results: [resultOf(action, toActionScene(service, setting))] };
}
