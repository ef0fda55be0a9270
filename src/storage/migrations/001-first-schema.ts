/**
 * Every table but the demo's clock has the board in its key. The sent envelopes stay for ever, so what is looked for all day
 * (waiting, being sent, needing attention) has partial indexes that stay small.
 */
export function firstSchema(text: string): readonly string[] {
  return [...boardTables(text), ...planTables(text), ...deliveryTables(text), ...onceTables(text)];
}

function boardTables(text: string): readonly string[] {
  return [
    `create table boards (
      id ${text} not null primary key,
      name ${text} not null,
      tenant_id ${text} not null,
      calendar ${text} not null,
      ladder ${text} not null,
      repeat_every integer not null,
      reminder_time ${text} not null,
      digest_time ${text} not null,
      safeguarding_route ${text} not null,
      digest_channels ${text} not null
    )`,
    `create table people (
      board_id ${text} not null references boards (id),
      id ${text} not null,
      position integer not null,
      name ${text} not null,
      right_held ${text} not null,
      primary key (board_id, id)
    )`,
    // A holding names a post of a plan that may not be there yet and a person who may leave the board: no foreign key to either.
    `create table holdings (
      board_id ${text} not null references boards (id),
      position integer not null,
      post_id ${text} not null,
      person_id ${text} not null,
      held_from ${text},
      held_until ${text},
      primary key (board_id, position)
    )`,
  ];
}

function planTables(text: string): readonly string[] {
  return [
    `create table plans (
      board_id ${text} not null primary key references boards (id),
      id ${text} not null,
      title ${text} not null,
      subtitle ${text} not null
    )`,
    `create table areas (
      board_id ${text} not null references plans (board_id),
      ref ${text} not null,
      position integer not null,
      title ${text} not null,
      primary key (board_id, ref)
    )`,
    `create table posts (
      board_id ${text} not null references plans (board_id),
      id ${text} not null,
      position integer not null,
      name ${text} not null,
      aliases ${text} not null,
      primary key (board_id, id)
    )`,
    ...actionTables(text),
  ];
}

function actionTables(text: string): readonly string[] {
  return [
    `create table actions (
      board_id ${text} not null references plans (board_id),
      ref ${text} not null,
      position integer not null,
      area_ref ${text} not null,
      title ${text} not null,
      due ${text} not null,
      status ${text} not null,
      rag ${text},
      ladder ${text},
      version integer not null,
      primary key (board_id, ref),
      foreign key (board_id, area_ref) references areas (board_id, ref)
    )`,
    `create table action_leads (
      board_id ${text} not null,
      action_ref ${text} not null,
      position integer not null,
      post_id ${text} not null,
      part ${text} not null,
      primary key (board_id, action_ref, position),
      foreign key (board_id, action_ref) references actions (board_id, ref),
      foreign key (board_id, post_id) references posts (board_id, id)
    )`,
    `create table action_history (
      board_id ${text} not null,
      action_ref ${text} not null,
      seq integer not null,
      action_version integer not null,
      entry ${text} not null,
      primary key (board_id, action_ref, seq),
      foreign key (board_id, action_ref) references actions (board_id, ref)
    )`,
  ];
}

function deliveryTables(text: string): readonly string[] {
  return [
    `create table conversations (
      board_id ${text} not null references boards (id),
      id ${text} not null,
      kind ${text} not null,
      person_id ${text},
      teams_user_id ${text},
      tenant_id ${text} not null,
      service_url ${text} not null,
      name ${text},
      seen_at ${text} not null,
      primary key (board_id, id)
    )`,
    'create index conversations_by_id on conversations (id)',
    'create index conversations_by_person on conversations (board_id, person_id, seen_at)',
    `create table outbox (
      board_id ${text} not null references boards (id),
      key ${text} not null,
      recipient ${text} not null,
      person_id ${text},
      reason ${text} not null,
      not_before ${text} not null,
      state ${text} not null,
      put_at ${text} not null,
      attempts integer not null default 0,
      ambiguous integer not null default 0,
      fence integer not null default 0,
      lease_until ${text},
      note ${text},
      conversation_id ${text},
      activity_id ${text},
      settled_at ${text},
      primary key (board_id, key)
    )`,
    "create index outbox_open on outbox (not_before, put_at, board_id, key) where state in ('waiting', 'sending')",
    "create index outbox_attention on outbox (board_id, person_id) where state = 'attention'",
    'create index outbox_by_state on outbox (board_id, state, put_at, key)',
  ];
}

function onceTables(text: string): readonly string[] {
  return [
    `create table inbox (
      board_id ${text} not null references boards (id),
      key ${text} not null,
      taken_at ${text} not null,
      response ${text},
      primary key (board_id, key)
    )`,
    `create table proposals (
      board_id ${text} not null references boards (id),
      id ${text} not null,
      person_id ${text} not null,
      words ${text} not null,
      replies ${text} not null,
      made_at ${text} not null,
      state ${text} not null,
      primary key (board_id, id)
    )`,
    `create table spent_rungs (
      board_id ${text} not null references boards (id),
      key ${text} not null,
      spent_on ${text} not null,
      primary key (board_id, key)
    )`,
    `create table job_runs (
      board_id ${text} not null references boards (id),
      job ${text} not null,
      ran_for ${text} not null,
      primary key (board_id, job)
    )`,
    `create table demo_clock (
      id integer not null primary key check (id = 1),
      offset_milliseconds bigint not null
    )`,
  ];
}
