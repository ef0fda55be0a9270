import type { Instant } from './domain/dates.ts';

/** One asker in one conversation: what "and for the Executive?" goes on from. */
export interface FrameKey {
  readonly boardId: string;
  /** In a channel the thread, so that two threads are two conversations. */
  readonly conversationId: string;
  readonly personId: string;
}

/** A question that could not be answered, or was answered in a way its asker did not mean. */
export interface MissedQuestion {
  readonly boardId: string;
  readonly id: string;
  /** As it was cleaned, without numbers, addresses and full names as far as they can be told; never a question about a child, a family or a case. */
  readonly text: string;
  /** The words nobody knew; empty where none stood out. */
  readonly strange: string;
  readonly why: 'not-understood' | 'misread';
  readonly askedAt: Instant;
}

/** What a unit of work remembers of conversations; part of `Transaction`. */
export interface MemoryInUnit {
  /** Plain JSON as it was saved; undefined where nothing was. */
  findFrame(key: FrameKey): Promise<unknown>;
  saveFrame(key: FrameKey, frame: unknown, now: Instant): Promise<void>;
  /** Keeps a question until somebody settles it; those asked before `forgetBefore` are dropped. */
  keepMissed(question: MissedQuestion, forgetBefore: Instant): Promise<void>;
  /** What is not settled, newest first. */
  listMissed(boardId: string): Promise<readonly MissedQuestion[]>;
  settleMissed(boardId: string, id: string): Promise<void>;
  /** Gives a post another name; false where the plan has no such post. A name it has already is not added again. */
  addAlias(boardId: string, postId: string, alias: string): Promise<boolean>;
  /** Takes one of a post's other names away; false where it has no such name. */
  removeAlias(boardId: string, postId: string, alias: string): Promise<boolean>;
}
