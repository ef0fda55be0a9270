import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Request, Response, Server } from 'restify';
import { respond } from './respond.ts';

/** Who answers for this Chaser; shown on its pages. */
export interface Owner {
  readonly name: string;
  /** An email address or the address of a page; absent where nobody has said. */
  readonly contact?: string;
}

const TITLES = {
  privacy: 'Privacy',
  terms: 'Terms of use',
  support: 'Help with Chaser',
  accessibility: 'Accessibility statement',
} as const;
type PageName = keyof typeof TITLES;
const NAMES = Object.keys(TITLES) as readonly PageName[];

/**
 * The pages that a Teams app must have and that open without signing in. Plain HTML without a script, a cookie or anything from elsewhere.
 */
export function addPages(server: Server, owner: Owner): void {
  for (const name of NAMES) {
    const page = drawPage(name, owner);
    const answer = async (request: Request, response: Response): Promise<void> => {
      response.setHeader('content-security-policy', POLICY);
      response.setHeader('cache-control', 'no-cache');
      respond(response, 200, request.method === 'HEAD' ? undefined : page, 'text/html; charset=utf-8');
    };
    server.get(`/${name}`, answer);
    server.head(`/${name}`, answer);
  }
}

/** Colours keep 7 : 1 on both grounds. */
const STYLE = `:root{color-scheme:light dark;--ground:#fff;--ink:#1b1b1b;--link:#0b5563;--line:#c7c7c7}
@media (prefers-color-scheme:dark){:root{--ground:#1b1b1b;--ink:#f3f3f3;--link:#8fd3e0;--line:#5c5c5c}}
body{margin:0;background:var(--ground);color:var(--ink);font:1.0625rem/1.6 "Segoe UI",system-ui,Helvetica,Arial,sans-serif}
header,main,footer{max-width:44rem;margin:0 auto;padding:1rem;overflow-wrap:anywhere}
header{border-bottom:1px solid var(--line)}footer{border-top:1px solid var(--line)}
header p{margin:0;font-weight:600}nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:.5rem 0 0;padding:0;list-style:none}
nav a{display:inline-block;padding:.25rem 0}a{color:var(--link)}a[aria-current]{color:var(--ink);font-weight:600;text-decoration:none}
a:focus-visible{outline:3px solid var(--link);outline-offset:2px}
h1{font-size:1.75rem;line-height:1.25;margin:.5rem 0 1rem}h2{font-size:1.25rem;line-height:1.3;margin:2rem 0 .5rem}li{margin:.35rem 0}
.skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:.5rem;padding:.5rem;background:var(--ground)}
@media print{nav,.skip{display:none}}`;

const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

function drawPage(name: PageName, owner: Owner): string {
  const text = readFileSync(new URL(`./pages/${name}.html`, import.meta.url), 'utf8');
  const links = NAMES.map((each) => `<li><a href="/${each}"${each === name ? ' aria-current="page"' : ''}>${TITLES[each]}</a></li>`);
  const body = text.replaceAll('{{organisation}}', escapeHtml(owner.name)).replaceAll('{{contact}}', contactWords(owner));
  return `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${TITLES[name]} – Chaser</title><style>${STYLE}</style></head>
<body><a class="skip" href="#content">Skip to the content</a>
<header><p>Chaser</p><nav aria-label="About Chaser"><ul>${links.join('')}</ul></nav></header>
<main id="content"><h1>${TITLES[name]}</h1>
${body}</main>
<footer>Chaser for safeguarding boards, run by ${escapeHtml(owner.name)}.</footer></body></html>
`;
}

function contactWords({ name, contact }: Owner): string {
  if (contact === undefined) return `ask the IT service of ${escapeHtml(name)}`;
  const address = contact.startsWith('https://') ? contact : `mailto:${contact}`;
  return `<a href="${escapeHtml(address)}">${escapeHtml(contact)}</a>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
