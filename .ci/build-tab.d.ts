/** True where the tab is built, now or before. */
export function buildTab(): boolean;
