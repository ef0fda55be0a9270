import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import type { CardJson } from '../../src/ports.ts';

/*
 * Looks at a card without Teams: `node tests/support/draw-card.ts card.json card.html` writes a page that draws it with the
 * adaptivecards library, to be opened in any browser. Charts are drawn as their fallback, as on a client without charts.
 */

/** A page that draws the card `width` CSS pixels wide. */
export function cardPage(card: CardJson, width = 320): string {
  const library = readFileSync(createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js'), 'utf8');
  const json = JSON.stringify(card).replaceAll('<', '\\u003c');
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A card</title>
<style>${STYLE}</style><div id="card" style="width:${String(width)}px"></div>
<script>${library.replaceAll('</script', '<\\/script')}</script>
<script>(${drawInPage.toString()})(${json}, ${JSON.stringify(HOST)})</script></html>`;
}

const STYLE = `body{margin:0;padding:8px;background:#f5f5f5;font:14px "Segoe UI",Helvetica,Arial,sans-serif}
#card{background:#fff;border-radius:8px;box-shadow:0 1px 3px #0003}
.ac-pushButton{margin:2px 0;padding:6px 12px;border:1px solid #d1d1d1;border-radius:4px;background:#fff;font:600 14px "Segoe UI",Arial,sans-serif}
.ac-actionSet{flex-wrap:wrap!important;overflow:visible!important}.ac-textBlock p{margin:0}`;

/** Near to what Teams uses. */
const HOST = {
  fontFamily: 'Segoe UI, Helvetica, Arial, sans-serif',
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  supportsInteractivity: true,
  actions: { maxActions: 6, actionsOrientation: 'horizontal', actionAlignment: 'left', showCard: { actionMode: 'inline' } },
};

declare const AdaptiveCards: typeof import('adaptivecards');
declare const document: { getElementById(id: string): { appendChild(child: unknown): void } | null };

/** Runs in the page, so it may use nothing from this file. */
function drawInPage(json: object, host: object): void {
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    const safe = text.replace(/\\([\\`*_~[\]<>{}&#=|.)+-])/g, (_, mark: string) => `&#${String(mark.charCodeAt(0))};`);
    const shown = safe.replace(/<(?=\w)/g, '&lt;').replace(/\*\*(.+?)\*\*/g, '<b>$1</b>');
    result.outputHtml = shown
      .split('\n\n')
      .map((paragraph) => `<p>${paragraph}</p>`)
      .join('');
    result.didProcess = true;
  };
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(host);
  card.parse(json);
  const drawn = card.render() as unknown;
  if (drawn !== undefined) document.getElementById('card')?.appendChild(drawn);
}

if (import.meta.main) {
  const [from, to] = parseArgs({ allowPositionals: true }).positionals;
  if (from === undefined || to === undefined) throw new Error('Say which card to draw and where to: draw-card.ts card.json card.html');
  writeFileSync(to, cardPage(JSON.parse(readFileSync(from, 'utf8')) as CardJson));
}
