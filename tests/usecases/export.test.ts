import { describe, expect, it } from 'vitest';
import { openWithEverybody, place } from '../support/board-room.ts';
import { soundWords } from '../support/import-room.ts';

describe('the plan as a file', () => {
  it('is offered in the private chat and put where Teams says, once the person agrees', async () => {
    const room = await openWithEverybody();
    const offer = await room.say('p-lay', 'export the plan as excel please');
    expect(offer).toMatchObject({ kind: 'file', file: { kind: 'offer', context: { export: 'xlsx' } } });
    const upload = {
      uploadUrl: 'https://x.sharepoint.com/up',
      contentUrl: 'https://x.sharepoint.com/f',
      name: 'plan.xlsx',
      uniqueId: 'u1',
      fileType: 'xlsx',
    };
    const given = await room.consent('p-lay', { export: 'xlsx' }, upload);
    expect(given).toMatchObject({ kind: 'file', file: { kind: 'link', uniqueId: 'u1' } });
    expect(room.files.get(upload.uploadUrl)?.length).toBeGreaterThan(0);
  });

  it('is made for nobody who declined, and for no context that is not ours', async () => {
    const room = await openWithEverybody();
    expect(soundWords(await room.consent('p-lay', { export: 'xlsx' }, undefined))).toMatch(/No file was made/);
    const upload = { uploadUrl: 'https://x.sharepoint.com/up', contentUrl: '', name: '', uniqueId: '', fileType: '' };
    expect(soundWords(await room.consent('p-lay', { export: 'exe' }, upload))).toMatch(/could not be saved/);
    expect(room.files.size).toBe(0);
  });

  it('is not posted into a channel', async () => {
    const room = await openWithEverybody();
    const words = soundWords(await room.say('p-chair', 'export the plan', { conversation: place('19:board@thread.tacv2', 'channel') }));
    expect(words).toMatch(/private chat/);
  });
});
