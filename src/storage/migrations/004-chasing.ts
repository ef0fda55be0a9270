/** How a board chases, who stands in for whom, what people prefer; the trail of what was changed; what was typed and not sent. */
export function chasing(text: string): readonly string[] {
  return [
    `alter table boards add column chasing ${text}`,
    `alter table boards add column covers ${text}`,
    `alter table boards add column set_in_teams ${text}`,
    `alter table people add column hour ${text}`,
    `create table audit_trail (
      board_id ${text} not null references boards (id),
      seq integer not null,
      at ${text} not null,
      person_id ${text} not null,
      person_name ${text} not null,
      what ${text} not null,
      words ${text} not null,
      primary key (board_id, seq)
    )`,
    `create table typed_drafts (
      board_id ${text} not null references boards (id),
      person_id ${text} not null,
      key ${text} not null,
      words ${text} not null,
      kept_at ${text} not null,
      primary key (board_id, person_id, key)
    )`,
  ];
}
