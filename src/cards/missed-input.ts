const PREFIX = 'missed:';
/** Takes a question off the list and teaches nothing. */
export const DROP = '-';

export function missedId(id: string): string {
  return `${PREFIX}${id}`;
}

/** What was chosen for each question: a post whose other name it holds, or nothing but to take it off the list. */
export function parseMissedInput(data: Readonly<Record<string, unknown>>): readonly { readonly id: string; readonly postId?: string }[] {
  return Object.entries(data).flatMap(([name, value]) => {
    if (!name.startsWith(PREFIX) || typeof value !== 'string' || value === '') return [];
    const id = name.slice(PREFIX.length);
    return value === DROP ? [{ id }] : [{ id, postId: value.slice(0, 200) }];
  });
}
