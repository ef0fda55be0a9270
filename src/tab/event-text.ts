/** The ids of the changes in a piece of an event stream, and the beginning of the next event, which has not come whole yet. */
export function readEventIds(text: string): { readonly ids: readonly string[]; readonly rest: string } {
  const blocks = text.replaceAll('\r\n', '\n').split('\n\n');
  const rest = blocks.pop() ?? '';
  const ids = blocks.flatMap((block) => {
    const lines = block.split('\n');
    const isChange = lines.includes('event: change');
    const id = lines.find((line) => line.startsWith('id: '))?.slice(4);
    return isChange && id !== undefined ? [id] : [];
  });
  return { ids, rest };
}
