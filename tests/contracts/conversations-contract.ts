import { describe, expect, test } from 'vitest';
import type { Conversation } from '../../src/ports.ts';
import { minutes, sampleConversation } from './samples.ts';
import { freshStore, type CreateDatabase } from './test-database.ts';

export function describeConversations(create: CreateDatabase): void {
  describe('conversations', () => {
    test('a conversation comes back as it was remembered', async () => {
      const store = await freshStore(create);
      const full: Conversation = { ...sampleConversation('a', 'chat'), teamsUserId: '29:zoe', name: 'Zoë', isGuest: true };
      const { personId, ...channel }: Conversation = { ...sampleConversation('a', '19:channel'), kind: 'channel' };
      expect(personId).toBe('zoe');
      await store.transact(async (tx) => {
        await tx.rememberConversation(full);
        await tx.rememberConversation(channel);
        expect(await tx.findConversation('a', 'chat')).toStrictEqual(full);
        expect(await tx.findConversation('a', '19:channel')).toStrictEqual(channel);
        expect(await tx.findConversation('a', 'unheard of')).toBeUndefined();
      });
    });

    test('hearing from it again refreshes its address and keeps what the activity does not repeat', async () => {
      const store = await freshStore(create);
      await store.transact(async (tx) => {
        await tx.rememberConversation({ ...sampleConversation('a', 'chat'), teamsUserId: '29:zoe', name: 'Zoë' });
        const moved = { ...sampleConversation('a', 'chat'), serviceUrl: 'https://smba.example/emea/', seenAt: minutes(3) };
        await tx.rememberConversation(moved);
        expect(await tx.findConversation('a', 'chat')).toStrictEqual({ ...moved, teamsUserId: '29:zoe', name: 'Zoë' });
        await tx.rememberConversation({ ...moved, name: 'Zoë Å' });
        expect(await tx.findConversation('a', 'chat')).toStrictEqual({ ...moved, teamsUserId: '29:zoe', name: 'Zoë Å' });
        await tx.rememberConversation({ ...moved, isGuest: false });
        await tx.rememberConversation(moved);
        expect(await tx.findConversation('a', 'chat')).toMatchObject({ name: 'Zoë Å', isGuest: false });
      });
    });

    test('a person’s chat is the one heard from last, and only a personal one', async () => {
      const store = await freshStore(create);
      await store.transact(async (tx) => {
        await tx.rememberConversation({ ...sampleConversation('a', 'old'), seenAt: minutes(1) });
        await tx.rememberConversation({ ...sampleConversation('a', 'newer'), seenAt: minutes(2) });
        await tx.rememberConversation({ ...sampleConversation('a', 'group'), kind: 'group', seenAt: minutes(3) });
        await tx.rememberConversation({ ...sampleConversation('b', 'elsewhere'), seenAt: minutes(4) });
        expect((await tx.findPersonalChat('a', 'zoe'))?.id).toBe('newer');
        expect(await tx.findPersonalChat('a', 'amir')).toBeUndefined();
        expect((await tx.listConversations('a', 'personal')).map(({ id }) => id)).toEqual(['newer', 'old']);
        expect((await tx.listConversations('a', 'group')).map(({ id }) => id)).toEqual(['group']);
        expect(await tx.listConversations('b', 'channel')).toEqual([]);
      });
    });

    test('one conversation id may belong to several boards; forgetting it in one leaves the others', async () => {
      const store = await freshStore(create);
      await store.transact(async (tx) => {
        await tx.rememberConversation({ ...sampleConversation('b', 'shared'), name: 'B' });
        await tx.rememberConversation({ ...sampleConversation('a', 'shared'), name: 'A' });
        expect((await tx.conversationsWithId('shared')).map(({ boardId, name }) => [boardId, name])).toEqual([
          ['a', 'A'],
          ['b', 'B'],
        ]);
        await tx.forgetConversation('a', 'shared');
        await tx.forgetConversation('a', 'unheard of');
        expect((await tx.conversationsWithId('shared')).map(({ boardId }) => boardId)).toEqual(['b']);
      });
    });
  });
}
