/** Headings that say by their words that a part of the plan begins. */
export const AREA_NAME =
  /^(?:strategic |key )?(?:priority|objective|theme|strand|section|work ?-?stream|recommendation|goal|aim|standard|issue|pillar|outcome)\b.{0,6}\d/i;
