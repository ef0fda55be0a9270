/** What a conversation was about, the questions that were not understood, and what the board's acronyms mean. */
export function conversationMemory(text: string): readonly string[] {
  return [
    `alter table boards add column glossary ${text}`,
    `create table frames (
      board_id ${text} not null references boards (id),
      conversation_id ${text} not null,
      person_id ${text} not null,
      frame ${text} not null,
      said_at ${text} not null,
      primary key (board_id, conversation_id, person_id)
    )`,
    `create table missed_questions (
      board_id ${text} not null references boards (id),
      id ${text} not null,
      question ${text} not null,
      strange ${text} not null,
      why ${text} not null,
      asked_at ${text} not null,
      primary key (board_id, id)
    )`,
  ];
}
