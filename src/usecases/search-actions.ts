import { resultOf } from '../cards/draw-action.ts';
import { SEARCH } from '../cards/phrases-extension.ts';
import { findActions, likelyActions } from '../domain/find-actions.ts';
import { findAction, type Action } from '../domain/plan.ts';
import type { ExtensionAnswer, ExtensionAsk } from '../extension.ts';
import { partsOf } from '../questions/answer.ts';
import { ask } from '../questions/ask.ts';
import { toActionScene } from './action-scene.ts';
import { toScene } from './answer-question.ts';
import type { Setting } from './find-setting.ts';
import type { Service } from './service.ts';

/**
 * The actions that what is typed asks for ("overdue", "red ones of the Executive"), else those that have its words; before anything is
 * typed the asker's own open ones come first.
 */
export function searchActions(
  service: Service,
  setting: Setting,
  { words, skip, count }: Extract<ExtensionAsk, { kind: 'search' }>,
): ExtensionAnswer {
  const scene = toScene(setting);
  if (words === '') return listed(service, setting, likelyActions(setting.plan, scene.askerPosts), { skip, count, none: SEARCH.empty });
  const parts = partsOf(ask(words, scene).answer);
  if (parts.some(({ kind }) => kind === 'safeguarding')) return { kind: 'sentence', text: SEARCH.worry(setting.board.safeguardingRoute) };
  const asked = refsIn(parts).flatMap((ref) => findAction(scene.plan, ref) ?? []);
  const found = asked.length > 0 ? asked : findActions(scene.plan, words);
  return listed(service, setting, found, { skip, count, none: SEARCH.none(words) });
}

function refsIn(parts: ReturnType<typeof partsOf>): readonly string[] {
  const refs = parts.flatMap((part): readonly string[] => {
    switch (part.kind) {
      case 'list':
      case 'count':
        return part.refs;
      case 'detail':
        return [part.ref];
      case 'history':
        return part.ref === undefined ? part.refs : [part.ref];
      case 'fact':
        return part.ref === undefined ? [] : [part.ref];
      case 'groups':
      case 'areas':
      case 'summary':
      case 'glossary':
      case 'clarify':
      case 'unknown':
      case 'out-of-scope':
      case 'safeguarding':
      case 'write-request':
      case 'smalltalk':
      case 'help':
        return [];
    }
  });
  return [...new Set(refs)];
}

function listed(
  service: Service,
  setting: Setting,
  actions: readonly Action[],
  { skip, count, none }: { readonly skip: number; readonly count: number; readonly none: string },
): ExtensionAnswer {
  const page = actions.slice(skip, skip + count);
  if (page.length === 0) return { kind: 'sentence', text: actions.length > 0 ? SEARCH.noMore : none };
  const scene = toActionScene(service, setting);
  return { kind: 'results', results: page.map((action) => resultOf(action, scene)) };
}
