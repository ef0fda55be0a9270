/** What a unit of work knows of changes; part of `Transaction`. */
export interface ChangesInUnit {
  /**
   * A word that is the same as long as nothing of the board has changed that anybody is shown: plan, posts, people, history, covers,
   * settings, audit trail, outbox, chats, reviews, missed questions. It says that something did, never what, so that whoever missed a change needs only the last one.
   */
  findRevision(boardId: string): Promise<string>;
}
