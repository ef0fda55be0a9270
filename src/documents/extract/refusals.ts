import { UnreadableDocument } from '../content.ts';

const instead = 'please open it, save it afresh as .docx or .xlsx, and send me that';

export const refusals = {
  empty: () => new UnreadableDocument('This file is empty; please send the plan as .docx, .xlsx, .csv, .txt or PDF.'),
  tooLarge: (megabytes: number) =>
    new UnreadableDocument(`This file is larger than ${megabytes} MB; please send the plan without its pictures and appendices.`),
  damaged: () => new UnreadableDocument(`This file is damaged or cut short, so I cannot read it; ${instead}.`),
  locked: () => new UnreadableDocument('This file is protected by a password; please take the password off and send it again.'),
  oldOffice: () =>
    new UnreadableDocument('This is an old Word or Excel file (.doc or .xls); please save it as .docx or .xlsx and send me that.'),
  macros: () =>
    new UnreadableDocument('This file holds macros, and I open none; please save it without them, as .docx or .xlsx, and send me that.'),
  asksProgram: () =>
    new UnreadableDocument(
      'This file asks another program for some of its words (a DDE or OLE link), so I did not read it; please take that link out, or copy the plan into a new file as plain text, and send me that.',
    ),
  remoteTemplate: () =>
    new UnreadableDocument(
      'This file fetches its template from the web when it is opened, so I did not read it; please copy the plan into a new Word document and send me that.',
    ),
  linkedText: () =>
    new UnreadableDocument(
      'Parts of this document are linked from another file, which I do not open; please select everything, press Ctrl+Shift+F9 to keep the words without the links, save it and send me that.',
    ),
  binaryWorkbook: () => new UnreadableDocument('This is an Excel binary workbook (.xlsb); please save it as .xlsx and send me that.'),
  openDocument: () => new UnreadableDocument('This is an OpenDocument file; please save it as .docx or .xlsx and send me that.'),
  presentation: () => new UnreadableDocument('This is a presentation; please send the plan as .docx, .xlsx, .csv, .txt or PDF.'),
  archive: () =>
    new UnreadableDocument('This is a zip archive and no document; please send the plan itself as .docx, .xlsx, .csv, .txt or PDF.'),
  picture: () =>
    new UnreadableDocument('This is a picture, and I cannot read words in pictures; please send the plan as .docx, .xlsx, .csv or .txt.'),
  richText: () => new UnreadableDocument('This is a Rich Text file (.rtf); please save it as .docx and send me that.'),
  webPage: () =>
    new UnreadableDocument(
      'This is a web page, whatever it is called; please open it in Word or Excel, save it as .docx or .xlsx, and send me that.',
    ),
  program: () => new UnreadableDocument('This is no document I can read; please send the plan as .docx, .xlsx, .csv, .txt or PDF.'),
  declaredEntities: () =>
    new UnreadableDocument(`This file declares entities of its own, which no office program writes, so I did not read it; ${instead}.`),
  tangled: () => new UnreadableDocument(`This file is nested deeper than any document I know, so I did not read it; ${instead}.`),
  wordless: () => new UnreadableDocument('I found no words in this file; please send the plan as .docx, .xlsx, .csv, .txt or PDF.'),
  scannedPdf: () =>
    new UnreadableDocument('This PDF holds pictures of pages and no text I can read; please send the Word or Excel file it was made from.'),
  scrambledPdf: () =>
    new UnreadableDocument(
      'The text of this PDF comes out scrambled, so I would only guess; please send the Word or Excel file it was made from.',
    ),
  longPdf: (pages: number) =>
    new UnreadableDocument(`This PDF has more than ${pages} pages; please send only the pages with the plan, or the Word or Excel file.`),
};
