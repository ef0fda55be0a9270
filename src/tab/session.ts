import type { SignIn } from '../tab-contract.ts';
import type { Teams, Theme } from './teams.ts';

/** Who is signed in, and how a request shows it. */
export interface Session {
  /** A fresh Authorization header; Teams keeps the token and renews it. */
  authorization(): Promise<string>;
  /** Opens the plan at an action, for whoever may see it. */
  linkTo(ref: string): string;
  readonly teams: Teams | undefined;
  /** The demo's choice of people; undefined in Teams. */
  readonly demo: DemoSession | undefined;
}

export interface DemoSession {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly personId: string;
  readonly theme: Theme;
  become(personId: string): void;
  wear(theme: Theme): void;
}

const PERSON_KEY = 'chaser.demo.person';
const THEME_KEY = 'chaser.demo.theme';

/** Rejects where the service does not answer, or the page is not in Teams. */
export async function openSession(): Promise<Session> {
  const response = await fetch('/api/sign-in', { signal: AbortSignal.timeout(10_000) });
  if (!response.ok) throw new Error('no sign-in');
  const signIn = (await response.json()) as SignIn;
  if (signIn.kind === 'demo') return openDemoSession(signIn.people);
  // Its library is fetched only where there is a Teams to speak to.
  const { connectToTeams } = await import('./teams.ts');
  const teams = await connectToTeams().catch(() => {
    throw new OutsideTeams();
  });
  const { appId } = signIn;
  const linkTo = (ref: string) => {
    const context = encodeURIComponent(JSON.stringify({ subEntityId: ref }));
    return `https://teams.microsoft.com/l/entity/${appId}/plan?context=${context}`;
  };
  return { teams, demo: undefined, linkTo, authorization: async () => `Bearer ${await teams.token()}` };
}

/** The page was opened in a browser of its own, where nobody knows who looks. */
export class OutsideTeams extends Error {}

function openDemoSession(people: DemoSession['people']): Session {
  const chosen = localStorage.getItem(PERSON_KEY);
  const personId = people.find(({ id }) => id === chosen)?.id ?? people[0]?.id ?? '';
  const theme = localStorage.getItem(THEME_KEY) ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  const keep = (key: string, value: string) => {
    localStorage.setItem(key, value);
    location.reload();
  };
  const demo: DemoSession = {
    people,
    personId,
    theme: theme === 'contrast' || theme === 'dark' ? theme : 'light',
    become: (id) => keep(PERSON_KEY, id),
    wear: (wanted) => localStorage.setItem(THEME_KEY, wanted),
  };
  const linkTo = (ref: string) => `${location.origin}/tab?action=${encodeURIComponent(ref)}`;
  return { teams: undefined, demo, linkTo, authorization: async () => `Bearer demo.${personId}` };
}
