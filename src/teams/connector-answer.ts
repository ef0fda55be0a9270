import { z } from 'zod';

/** What an answer of the connector says, as far as it could be read. */
export interface Answer {
  readonly kind: 'answer';
  readonly id?: string;
  readonly codes: readonly string[];
  /** Of a member that was asked about. */
  readonly isGuest?: boolean;
}

/** Bytes of an answer that are read; a real one has a hundred. */
export const answerLimit = 65_536;

const success = z.object({ id: z.string().min(1).max(1000) });
/** Teams' own account of a member: what a guest signs in with holds `#EXT#`. */
const member = z
  .object({ userRole: z.string().max(100).optional(), userPrincipalName: z.string().max(1000).optional() })
  .refine(({ userRole, userPrincipalName }) => (userRole ?? userPrincipalName) !== undefined);
const code = z.string().min(1).max(100);
const failure = z.object({ error: z.object({ code: code.optional(), subCode: code.optional() }) });

/** Never throws: once the status is known, a broken or endless body changes nothing about what happened. */
export async function readAnswer(response: Response, limit: number): Promise<Answer> {
  const body = parseJson(await readText(response, limit));
  const ok = success.safeParse(body);
  const failed = failure.safeParse(body);
  const known = member.safeParse(body);
  return {
    kind: 'answer',
    codes: failed.success ? [failed.data.error.code ?? [], failed.data.error.subCode ?? []].flat() : [],
    ...(ok.success ? { id: ok.data.id } : {}),
    ...(known.success ? { isGuest: isGuest(known.data) } : {}),
  };
}

function isGuest({ userRole = '', userPrincipalName = '' }: z.infer<typeof member>): boolean {
  return userRole.toLowerCase() === 'guest' || userPrincipalName.toUpperCase().includes('#EXT#');
}

async function readText(response: Response, limit: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of bodyOf(response)) {
      length += chunk.byteLength;
      if (length > limit) break;
      chunks.push(chunk);
    }
  } catch {
    return '';
  }
  return length > limit ? '' : Buffer.concat(chunks).toString('utf8');
}

function bodyOf(response: Response): AsyncIterable<Uint8Array> | readonly never[] {
  return response.body ?? [];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
