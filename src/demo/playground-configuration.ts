import { demoTenantId, type DemoPerson } from './people.ts';

/** What differs between the demo's Playground windows: one process serves one signed-in person, so every chat's id must differ too. */
export interface PlaygroundWindow {
  readonly signedInAs: string;
  readonly personalChatId: string;
  readonly groupChatId: string;
  readonly teamId: string;
  readonly channelId: string;
}

/** The window of the Chair of WSCB. */
export const chairWindow: PlaygroundWindow = {
  signedInAs: '29:chair',
  personalChatId: 'personal-chat-chair',
  groupChatId: 'group-chat-executive',
  teamId: '19:team@thread.tacv2',
  channelId: '19:board@thread.tacv2',
};

/** The window of the WSCB & Partnerships Manager. */
export const managerWindow: PlaygroundWindow = {
  signedInAs: '29:manager',
  personalChatId: 'personal-chat-manager',
  groupChatId: 'group-chat-executive-manager',
  teamId: '19:team-manager@thread.tacv2',
  channelId: '19:board-manager@thread.tacv2',
};

interface PlaygroundUser {
  readonly id: string;
  readonly name: string;
  /** Spelled so by the Playground. */
  readonly userPrincipleName: string;
  readonly aadObjectId: string;
  readonly givenName: string;
  readonly surname: string;
  readonly email: string;
}

/** The Agents Playground's `.m365agentsplayground.yml`. */
export interface PlaygroundConfiguration {
  readonly version: '0.1.1';
  readonly tenantId: string;
  readonly bot: { readonly id: string; readonly name: string };
  readonly currentUser: PlaygroundUser;
  readonly users: readonly PlaygroundUser[];
  readonly personalChat: { readonly id: string };
  readonly groupChat: { readonly id: string; readonly name: string };
  readonly team: {
    readonly id: string;
    readonly name: string;
    readonly aadGroupId: string;
    readonly channels: readonly { readonly id: string; readonly name: string }[];
  };
}

/**
 * The configuration of one window. The Playground accepts exactly five users beside the signed-in one and exactly one channel beside
 * General; anything else makes it exit.
 * @throws where the people are not six, or the signed-in one is not among them.
 */
export function configurePlayground(people: readonly DemoPerson[], window: PlaygroundWindow): PlaygroundConfiguration {
  const signedIn = people.find((person) => person.teamsUserId === window.signedInAs);
  if (signedIn === undefined) throw new Error(`The Playground cannot sign in as ${window.signedInAs}, who is none of the demo's people.`);
  const others = people.filter((person) => person !== signedIn);
  if (others.length !== 5) throw new Error(`The Playground shows exactly six people, and the demo has ${String(people.length)}.`);
  return {
    version: '0.1.1',
    tenantId: demoTenantId,
    bot: { id: '28:chaser', name: 'Chaser' },
    currentUser: toPlaygroundUser(signedIn),
    users: others.map(toPlaygroundUser),
    personalChat: { id: window.personalChatId },
    groupChat: { id: window.groupChatId, name: 'Executive' },
    team: {
      id: window.teamId,
      name: 'Safeguarding Board',
      aadGroupId: '11111111-0000-4000-8000-000000000031',
      channels: [{ id: window.channelId, name: 'Board actions' }],
    },
  };
}

function toPlaygroundUser(person: DemoPerson): PlaygroundUser {
  return {
    id: person.teamsUserId,
    name: person.name,
    userPrincipleName: person.email,
    aadObjectId: person.id,
    givenName: person.given,
    surname: person.surname,
    email: person.email,
  };
}
