import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { demoPeople } from '../../src/demo/people.ts';
import { chairWindow, configurePlayground, managerWindow } from '../../src/demo/playground-configuration.ts';
import { playgroundEnvironment } from '../../src/demo/playground-environment.ts';

describe('the Playground of one person', () => {
  it.each([
    {
      window: chairWindow,
      name: 'Chair of WSCB',
      others: ['29:manager', '29:exec-chair', '29:case-review-chair', '29:member', '29:lay-member'],
    },
    {
      window: managerWindow,
      name: 'WSCB & Partnerships Manager',
      others: ['29:chair', '29:exec-chair', '29:case-review-chair', '29:member', '29:lay-member'],
    },
  ])('signs in $name and shows the five others and one channel', ({ window, name, others }) => {
    const configuration = configurePlayground(demoPeople, window);
    expect(configuration.currentUser.name).toBe(name);
    expect(configuration.users.map((user) => user.id)).toEqual(others);
    expect(configuration.team.channels).toEqual([{ id: window.channelId, name: 'Board actions' }]);
  });

  it('shares no chat with another window, because the bot knows a chat by its id', () => {
    const ids = [chairWindow, managerWindow].flatMap((window) => [
      window.personalChatId,
      window.groupChatId,
      window.teamId,
      window.channelId,
    ]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is refused for a stranger, or for any number of people but six', () => {
    expect(() => configurePlayground(demoPeople, { ...chairWindow, signedInAs: '29:stranger' })).toThrow('none of the demo');
    expect(() => configurePlayground(demoPeople.slice(0, 5), chairWindow)).toThrow('the demo has 5');
  });
});

describe('the people of the demo', () => {
  it('hold every post of the demo plan, each once', () => {
    const plan = JSON.parse(readFileSync(new URL('../../src/demo/wscb-plan.json', import.meta.url), 'utf8')) as {
      roles: { id: string; name: string }[];
    };
    const held = demoPeople.flatMap(({ postId, name }) => (postId === undefined ? [] : [{ id: postId, name }]));
    expect(held).toEqual(plan.roles.map(({ id, name }) => ({ id, name })));
  });
});

describe('the environment of the Playground', () => {
  it('has what a program needs to run and none of the service’s secrets', () => {
    const environment = {
      PATH: '/bin',
      HOME: '/home/a',
      MicrosoftAppPassword: 'secret',
      DATABASE_URL: 'postgres://a:b@c/d',
      NPM_TOKEN: 'x',
    };
    expect(playgroundEnvironment(environment)).toEqual({ PATH: '/bin', HOME: '/home/a' });
  });

  it('keeps a Windows machine’s spelling of PATH working', () => {
    expect(playgroundEnvironment({ Path: 'C:\\Windows' })).toEqual({ PATH: 'C:\\Windows' });
  });
});
