/** What a plan that was read from a document has beside one that came as JSON, and the actions a newer version left out. */
export function planDocuments(text: string): readonly string[] {
  return [
    `alter table plans add column extras ${text}`,
    `alter table actions add column written ${text}`,
    'alter table actions add column is_removed integer',
    `alter table holdings add column assigned_by ${text}`,
    `create table imports (
      board_id ${text} not null references boards (id),
      id ${text} not null,
      person_id ${text} not null,
      source ${text} not null,
      state ${text} not null,
      made_at ${text} not null,
      lease_until ${text},
      draft ${text},
      sentence ${text},
      closed_by ${text},
      closed_at ${text},
      primary key (board_id, id)
    )`,
    "create index imports_to_read on imports (made_at) where state = 'reading'",
    `create table import_choices (
      board_id ${text} not null,
      import_id ${text} not null,
      seq integer not null,
      choice ${text} not null,
      primary key (board_id, import_id, seq),
      foreign key (board_id, import_id) references imports (board_id, id)
    )`,
  ];
}
