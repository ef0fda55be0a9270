export const TAB_MISSING =
  'The plan’s tab has not been built on this machine. Run “npm ci” and “npm run build:tab”, and start Chaser again.';

/** A page of its own, because it must open without signing in. */
export const ACCESSIBILITY_PAGE = `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Chaser – accessibility statement</title>
<style>
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.6 system-ui, sans-serif; }
</style>
</head>
<body>
<main>
<h1>Accessibility statement for Chaser</h1>
<p>This statement is about Chaser’s cards in Microsoft Teams and its tab with the board’s action plan. We want as many people as possible to be able to use them.</p>
<h2>What you can do</h2>
<ul>
<li>use all of it with a keyboard alone: Tab goes on, the arrow keys go from action to action, Escape closes an action</li>
<li>use it with a screen reader: every action is a row with named cells, every form field has a name, and what has changed is read out</li>
<li>enlarge it to 200 % and more, or use it on a phone 320 pixels wide, without losing anything</li>
<li>use Teams’ light, dark or high-contrast theme; the tab follows it at once</li>
<li>tell colours apart without seeing them: every colour is also a word and a shape</li>
<li>have less movement, where your device asks for it</li>
<li>ask for the same things in words, in a chat with Chaser, instead of in the tab</li>
</ul>
<h2>How accessible it is</h2>
<p>The tab is built to meet the Web Content Accessibility Guidelines 2.2 at level AA. Each view is tested automatically in every theme, at 320 and at 1280 pixels, and by keyboard. It has not yet been audited by an independent body, and it has not yet been tested by people who rely on each assistive technology.</p>
<h2>What may be hard to use</h2>
<ul>
<li>The timeline is wider than a phone and scrolls sideways in its own box. The same dates stand in the plan’s list.</li>
<li>In a plan of more than 150 actions, only the rows in sight are in the page, so that your browser’s own search does not find the others. Use “Search the plan”, which does.</li>
</ul>
<h2>Tell us</h2>
<p>If something is hard to use, or you need the plan in another form, please tell the board manager; they can give it to you as a Word or Excel file. We aim to answer within ten working days.</p>
<h2>Enforcement</h2>
<p>The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018. If you are not happy with how we answer, please contact the <a href="https://www.equalityadvisoryservice.com/">Equality Advisory and Support Service</a>.</p>
</main>
</body>
</html>
`;
