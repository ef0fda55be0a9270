/** Whether somebody is a guest of the board's organisation, once Teams has told it. */
export function guests(): readonly string[] {
  return ['alter table conversations add column is_guest integer'];
}
