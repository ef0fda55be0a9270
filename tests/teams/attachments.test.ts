import { describe, expect, it } from 'vitest';
import { readAttached, readFileConsent } from '../../src/teams/attachments.ts';

const shared = {
  contentType: 'application/vnd.microsoft.teams.file.download.info',
  contentUrl: 'https://council.sharepoint.com/Documents/plan.docx',
  name: 'plan.docx',
  content: { downloadUrl: 'https://council.sharepoint.com/download?tempauth=1', uniqueId: 'u', fileType: 'docx' },
};

describe('what came with a message', () => {
  it('the file of the paper clip is fetched from the address that carries its permission', () => {
    const [file] = readAttached([shared]).files;
    expect(file).toEqual({ kind: 'file', name: 'plan.docx', address: shared.content.downloadUrl, needsToken: false });
  });

  it('a document the Bot Connector holds needs the bot’s token', () => {
    const held = { contentType: 'application/pdf', name: 'plan.pdf', contentUrl: 'https://smba.trafficmanager.net/uk/v3/attachments/1' };
    expect(readAttached([held]).files).toEqual([{ kind: 'file', name: 'plan.pdf', address: held.contentUrl, needsToken: true }]);
  });

  it.each([
    [
      'the HTML copy of formatted words',
      [{ contentType: 'text/html', content: '<p>hi</p>' }],
      { files: [], hasOther: false, html: '<p>hi</p>' },
    ],
    ['a picture', [{ contentType: 'image/png', contentUrl: 'https://x/y.png', name: 'y.png' }], { files: [], hasOther: true }],
    ['a card somebody put in', [{ contentType: 'application/vnd.microsoft.card.adaptive', content: {} }], { files: [], hasOther: false }],
    ['a file without its address', [{ ...shared, content: {} }], { files: [], hasOther: true }],
    ['nothing that is an attachment', [null, 5, {}, { contentType: 7 }], { files: [], hasOther: false }],
  ])('%s', (_name, attachments, expected) => {
    expect(readAttached(attachments)).toEqual(expected);
  });
});

describe('the answer to an offered file', () => {
  const uploadInfo = {
    uploadUrl: 'https://x.sharepoint.com/u',
    contentUrl: 'https://x.sharepoint.com/c',
    name: 'p.docx',
    uniqueId: '1',
    fileType: 'docx',
  };

  it.each([
    [
      'accepted',
      { type: 'fileUpload', action: 'accept', context: { export: 'docx' }, uploadInfo },
      { context: { export: 'docx' }, upload: uploadInfo },
    ],
    [
      'declined',
      { type: 'fileUpload', action: 'decline', context: { export: 'docx' } },
      { context: { export: 'docx' }, upload: undefined },
    ],
    ['declined, whatever is said of an upload', { action: 'decline', uploadInfo }, { context: {}, upload: undefined }],
  ])('%s', (_name, value, expected) => {
    expect(readFileConsent(value)).toEqual({ kind: 'file-consent', ...expected });
  });

  it.each([[undefined], [null], [{}], [{ action: 'maybe' }], [{ action: 'accept', uploadInfo: { uploadUrl: 5 } }], ['accept']])(
    'is none: %j',
    (value) => {
      expect(readFileConsent(value)).toBeUndefined();
    },
  );
});
