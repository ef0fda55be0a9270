/** What a person is told when the turn itself failed; everything else Chaser says is drawn by the use cases. */
export function sayFailed(reference: string): string {
  return `Something went wrong (reference ${reference}). Nothing was recorded.`;
}

/** Nobody knows yet whether a slow turn will record something, so this promises neither. */
export function saySlow(reference: string): string {
  return `This is taking too long (reference ${reference}). Please look again in a minute before you repeat it.`;
}

/** The turn was taken, so what it recorded stands; only its answer did not get through. */
export function sayUnsent(reference: string): string {
  return `The answer could not be sent (reference ${reference}). Please ask again.`;
}

export const unreadableButton = 'This button could not be read. Nothing was recorded.';
export const answeredBelow = 'Answered below.';
