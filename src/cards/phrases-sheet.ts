export const SHEET = {
  next: (left: number) => `Next (${String(left)} more)`,
  first: 'From the start',
};
