import { z } from 'zod';
import type { ChosenMessage, ExtensionAsk } from '../extension.ts';

const LONGEST_SEARCH = 200;
/** A long message is cut, not refused: its first words are what an action is made of. */
const LONGEST_MESSAGE = 20_000;
const MOST_RESULTS = 25;

const search = z.object({
  parameters: z.array(z.object({ name: z.string().catch(''), value: z.unknown() })).catch([]),
  queryOptions: z
    .object({ skip: z.int().min(0).max(10_000).catch(0), count: z.int().min(1).catch(MOST_RESULTS) })
    .catch({ skip: 0, count: MOST_RESULTS }),
});
const user = z.object({ displayName: z.string() });
const chosen = z.object({
  messagePayload: z.object({
    id: z.string().max(100).catch(''),
    body: z.object({ contentType: z.string().catch('text'), content: z.string() }).catch({ contentType: 'text', content: '' }),
    from: z.object({ user }).nullish().catch(null),
  }),
});
const submitted = z.object({ data: z.record(z.string(), z.unknown()) });
const link = z.object({ url: z.string().max(2000) });

/**
 * What an invoke of the message extension asks. Whatever cannot be read of it counts as not given, because clients differ in what they
 * send; undefined where it is none of the extension's.
 */
export function readExtensionAsk(name: string, value: unknown, threadId: string): ExtensionAsk | undefined {
  switch (name) {
    case 'composeExtension/query':
      return readSearch(value);
    case 'composeExtension/fetchTask':
      return { kind: 'open-dialog', message: readMessage(value, threadId) };
    case 'composeExtension/submitAction':
      return { kind: 'submit-dialog', data: submitted.safeParse(value).data?.data ?? {} };
    case 'composeExtension/queryLink':
    case 'composeExtension/anonymousQueryLink':
      return { kind: 'unfurl', url: link.safeParse(value).data?.url ?? '', isAnonymous: name.endsWith('/anonymousQueryLink') };
    default:
      return undefined;
  }
}

function readSearch(value: unknown): ExtensionAsk {
  const { parameters, queryOptions } = search.safeParse(value).data ?? { parameters: [], queryOptions: { skip: 0, count: MOST_RESULTS } };
  // Before anything is typed Teams sends "initialRun" in place of the words.
  const typed = parameters.find((parameter) => parameter.name !== 'initialRun')?.value;
  const words = typeof typed === 'string' ? typed.slice(0, LONGEST_SEARCH).trim() : '';
  return { kind: 'search', words, skip: queryOptions.skip, count: Math.min(queryOptions.count, MOST_RESULTS) };
}

function readMessage(value: unknown, threadId: string): ChosenMessage {
  const { id = '', body, from } = chosen.safeParse(value).data?.messagePayload ?? {};
  return {
    id: id === '' ? '' : `${threadId}/${id}`.slice(-200),
    content: (body?.content ?? '').slice(0, LONGEST_MESSAGE),
    isHtml: body?.contentType.toLowerCase() === 'html',
    author: (from?.user.displayName ?? '').slice(0, 200),
  };
}
