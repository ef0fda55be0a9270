import type { Plan, Post } from '../domain/plan.ts';

/** A name people may use for a post; `isBare` where it says only what kind of office it is ("the chair"). */
interface PostName {
  readonly name: string;
  readonly postIds: readonly string[];
  readonly isBare: boolean;
}

const HEADS =
  'chair|vice chair|deputy chair|manager|director|assistant director|deputy director|head|deputy head|lead|officer|coordinator|co-ordinator|nurse|doctor|superintendent|inspector|commissioner|secretary|treasurer|administrator|adviser|advisor|member|representative|rep|consultant|clerk|leader|principal|team'.split(
    '|',
  );
const GROUP_WORDS = /\s+(?:sub-group|subgroup|sub group|group|committee|panel|sub-committee|subcommittee|board|team|forum)$/;
const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/\bexecutive\b/g, 'exec'],
  [/\bsub-group\b/g, 'subgroup'],
  [/\bsub-group\b/g, 'sub group'],
  [/\bpartnerships\b/g, 'partnership'],
  [/\bchair\b/g, 'chairman'],
  [/\bchair\b/g, 'chairperson'],
  [/\bchair\b/g, 'chairwoman'],
  [/\bco-ordinator\b/g, 'coordinator'],
  [/\bcoordinator\b/g, 'co-ordinator'],
  [/\bmanager\b/g, 'mgr'],
];

/**
 * Every name the plan's posts go by: the board's own aliases, and those that follow from the names themselves. A bare "chair" is the chair
 * of the board itself where the plan has one; another bare word stands for all posts of its kind, so that an unclear one is asked about.
 */
export function postNames(plan: Plan): readonly PostName[] {
  const boardWords = boardWordsOf(plan);
  const found = new Map<string, PostName>();
  const add = (name: string, postId: string, isBare: boolean): void => {
    const known = found.get(name);
    if (known && !known.isBare && isBare) return;
    const postIds = known && known.isBare === isBare ? [...new Set([...known.postIds, postId])] : [postId];
    found.set(name, { name, postIds, isBare });
  };
  for (const post of plan.posts) {
    const bare = bareName(post);
    const names = [...ownNames(post), ...derivedNames(post, boardWords)].flatMap(variants).flatMap(withoutApostrophe);
    for (const name of names) if (bare === undefined || !withPlural(bare).includes(name)) add(name, post.id, false);
    if (bare !== undefined) for (const name of withPlural(bare)) add(name, post.id, true);
  }
  return [...found.values()].map((name) => settle(name, plan, boardWords));
}

function ownNames(post: Post): readonly string[] {
  const parts = post.name.includes(',') ? post.name.split(',') : [];
  return [post.name, ...parts, ...post.aliases, post.id.replaceAll('-', ' ')].map(normalise).map((name) => name.replace(/^the /, ''));
}

function normalise(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\u2018\u2019']s\b/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}\s-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** "public health consultants green actions": the 's of one in a hurry. */
function withoutApostrophe(name: string): readonly string[] {
  return /\w \w*(?:consultant|manager|chair|director|officer|nurse|head|coordinator|commissioner|clerk|inspector)$/.test(name)
    ? [name, `${name}s`]
    : [name];
}

/** "X", "the X" and the ways "sub-group", "executive" and the like are also written. */
function variants(name: string): readonly string[] {
  const forms = new Set([name, name.replaceAll(' the ', ' ')]);
  for (const [pattern, other] of SYNONYMS) for (const form of [...forms]) forms.add(form.replace(pattern, other));
  return [...forms].filter((form) => form.length > 1);
}

function splitName(post: Post): { head: string; body: string; isOf: boolean } | undefined {
  const name = normalise(post.name.split(',')[0] ?? post.name).replace(/^independent (?=chair)/, '');
  const of = /^(.+?) (?:of|for) (?:the )?(.+)$/.exec(name);
  if (of && HEADS.includes(of[1] ?? '')) return { head: of[1] ?? '', body: of[2] ?? '', isOf: true };
  const head = HEADS.toSorted((a, b) => b.length - a.length).find((one) => name.endsWith(` ${one}`));
  return head === undefined ? undefined : { head, body: name.slice(0, -head.length - 1), isOf: false };
}

function derivedNames(post: Post, boardWords: ReadonlySet<string>): readonly string[] {
  const acronym = acronymOf(post.name);
  const parts = splitName(post);
  if (!parts) return [...acronym, ...bodyNames(normalise(post.name))];
  const { head, body, isOf } = parts;
  const bodies = [...new Set([...bodyNames(body), ...(body.includes(' and ') ? body.split(' and ').map((one) => one.trim()) : [])])].filter(
    Boolean,
  );
  if (!isOf) bodies.push(...body.split(' ').filter((word) => word.length > 2 && word !== 'and'));
  const names = bodies.flatMap((one) => [`${one} ${head}`, `${head} of ${one}`, `${head} of the ${one}`]);
  const isBoard = isBoardBody(body, boardWords);
  if (head === 'chair' && !isBoard) names.push(...bodies);
  if (head === 'chair' && isBoard)
    names.push('board chair', 'chair of board', 'chair of the board', 'independent chair', 'independent board chair');
  if (head === 'manager' && (isBoard || bodies.some((one) => isBoardBody(one, boardWords))))
    names.push('board manager', 'business manager', 'manager of the board');
  return [...names, ...acronym];
}

/** "case review sub-group" is also "case review". */
function bodyNames(body: string): readonly string[] {
  const short = body.replace(GROUP_WORDS, '');
  return short === body ? [body] : [body, short];
}

function isBoardBody(body: string, boardWords: ReadonlySet<string>): boolean {
  return body.split(' ').some((word) => boardWords.has(word));
}

/** The words that name the board itself: "board", "partnership", and the capitals in the plan's title ("WSCB"). */
function boardWordsOf(plan: Plan): ReadonlySet<string> {
  const capitals = `${plan.title} ${plan.subtitle}`.match(/\b[A-Z]{3,8}\b/g) ?? [];
  return new Set(['board', 'partnership', 'lscb', 'lscp', 'sab', ...capitals.map((word) => word.toLowerCase())]);
}

function acronymOf(name: string): readonly string[] {
  const initials = (name.match(/\b\p{Lu}/gu) ?? []).join('').toLowerCase();
  return initials.length >= 3 && initials.length <= 5 ? [initials] : [];
}

function bareName(post: Post): string | undefined {
  return splitName(post)?.head;
}

function withPlural(name: string): readonly string[] {
  return name === 'chair'
    ? ['chair', 'chairs', 'chairman', 'chairperson', 'chairwoman']
    : name === 'manager'
      ? ['manager', 'managers', 'mgr']
      : [name, `${name}s`];
}

/** A bare "chair" or "manager" that fits several posts is the board's own one, where exactly one is. */
function settle(name: PostName, plan: Plan, boardWords: ReadonlySet<string>): PostName {
  if (name.postIds.length < 2) return name;
  const ofBoard = name.postIds.filter((id) => {
    const post = plan.posts.find((one) => one.id === id);
    const parts = post && splitName(post);
    return parts !== undefined && isBoardBody(parts.body, boardWords);
  });
  return ofBoard.length === 1 ? { ...name, postIds: ofBoard } : name;
}
