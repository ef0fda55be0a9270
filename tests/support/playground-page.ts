import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { openContext } from './browser.ts';

const screenshots = fileURLToPath(new URL('../../screenshots/', import.meta.url));
const patience = 30_000;

/** What a person can see and do in one Playground window. A choice of `nth` counts in the open conversation, from 0 at the top. */
export interface PlaygroundPage {
  readonly page: Page;
  openPersonalChat(): Promise<void>;
  openGroupChat(): Promise<void>;
  openChannel(name: string): Promise<void>;
  /** In a channel this starts a new post. The bot hears it in a chat with it alone; elsewhere only where it is mentioned. */
  sendMessage(text: string): Promise<void>;
  mentionBotAndSend(text: string): Promise<void>;
  /** Mentions the bot and waits for what it says to that; in a channel it is asked again where the window dropped the answer. */
  mentionBotUntil(text: string, says: string | RegExp): Promise<string>;
  /** The whole text of the newest message of the bot that says so (in a channel: of its post, with the replies). */
  waitForMessage(says: string | RegExp, within?: number): Promise<string>;
  /** As `waitForMessage`, but of the newest card alone. */
  waitForLastCard(says: string | RegExp, within?: number): Promise<string>;
  readLastCardText(): Promise<string>;
  /** The newest card, for what this page has no word for. */
  lastCard(): Locator;
  pressButton(name: string, nth?: number): Promise<void>;
  chooseRadio(label: string, nth?: number): Promise<void>;
  typeInto(label: string, text: string, nth?: number): Promise<void>;
  selectCompact(label: string, option: string, nth?: number): Promise<void>;
  /** Through the calendar, year first, as the field takes no typing; `day` is YYYY-MM-DD, of this century and not after the machine's own year. */
  pickDay(label: string, day: string): Promise<void>;
  /** The whole window as a PNG in the git-ignored `screenshots/`. */
  screenshot(name: string): Promise<void>;
  screenshotLastCard(name: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens a window of its own, as another person at another machine would; the bot is told it was installed for them. */
export async function openPlayground(browser: Browser, url: string): Promise<PlaygroundPage> {
  const context = await openContext(browser);
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  await page.goto(url);
  // What is posted before the page has its configuration is mostly lost; it has once its log shows that the bot was installed.
  await page
    .getByText(/^installationUpdate \d+/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Hide log panel' }).click();
  const conversation = new Conversation(page);
  const [written, read] = [writing(conversation), reading(conversation)];
  return {
    page,
    ...opening(conversation),
    ...written,
    ...read,
    mentionBotUntil: (text, says) => mentionUntil({ ...written, ...read }, text, says),
    ...answering(conversation),
    screenshot: async (name) => {
      await page.screenshot({ path: `${screenshots}${name}.png` });
    },
    screenshotLastCard: async (name) => {
      await conversation.lastCard().screenshot({ path: `${screenshots}${name}.png` });
    },
    close: () => context.close(),
  };
}

/** The open conversation. A chat grows downwards; a channel has its newest post, and the box for a new one, at the top. */
class Conversation {
  readonly page: Page;
  readonly pane: Locator;
  isChannel = false;

  constructor(page: Page) {
    this.page = page;
    // The pane has neither role nor name, so it is found as what stands beside the list of chats.
    const list = page.getByRole('region', { name: 'Chat and Teams Channel' });
    this.pane = list.locator('xpath=ancestor::*[following-sibling::*][1]/following-sibling::*[1]');
  }

  newest(all: Locator): Locator {
    return this.isChannel ? all.first() : all.last();
  }

  lastCard(): Locator {
    const cards = '.ac-preview-panel';
    if (!this.isChannel) return this.pane.locator(cards).last();
    return this.posts()
      .filter({ has: this.page.locator(cards) })
      .first()
      .locator(cards)
      .last();
  }

  botMessages(): Locator {
    const fromBot = 'div:has(> [aria-label="Message header"] > [aria-label="Message author"])';
    return this.isChannel ? this.posts() : this.pane.locator(fromBot);
  }

  posts(): Locator {
    return this.pane.locator('.fui-Card[role="group"]').filter({ has: this.page.getByRole('button', { name: 'Show more information' }) });
  }

  async choose(all: Locator, nth?: number): Promise<void> {
    await this.pick(all, nth).click();
  }

  pick(all: Locator, nth?: number): Locator {
    return nth === undefined ? this.newest(all) : all.nth(nth);
  }
}

type Opening = Pick<PlaygroundPage, 'openPersonalChat' | 'openGroupChat' | 'openChannel'>;

function opening(conversation: Conversation): Opening {
  const { page, pane } = conversation;
  const open = async (name: string, isChannel: boolean): Promise<void> => {
    await page.getByRole('treeitem', { name, exact: true }).click();
    conversation.isChannel = isChannel;
    await pane.getByRole('button', { name: 'Post', exact: true }).waitFor({ state: isChannel ? 'visible' : 'detached' });
    await composer(conversation).waitFor();
  };
  return {
    openPersonalChat: () => open('Personal Chat', false),
    openGroupChat: () => open('Executive', false),
    openChannel: (name) => open(`Safeguarding Board - ${name}`, true),
  };
}

function composer(conversation: Conversation): Locator {
  return conversation.pane.locator('[role="textbox"][contenteditable="true"]').first();
}

function writing(conversation: Conversation): Pick<PlaygroundPage, 'sendMessage' | 'mentionBotAndSend'> {
  const { page, pane } = conversation;
  const send = async (text: string): Promise<void> => {
    await page.keyboard.insertText(text);
    await pane.getByRole('button', { name: conversation.isChannel ? 'Post' : 'Send Message', exact: true }).click();
  };
  return {
    sendMessage: async (text) => {
      await composer(conversation).click();
      await send(text);
    },
    mentionBotAndSend: async (text) => {
      await openMentions(conversation);
      await page.getByRole('menuitem', { name: 'Chaser' }).click();
      await send(` ${text}`);
    },
  };
}

/** A channel that just opened draws its box anew once, and an "@" typed into the old one opens no menu: one who sees none types it again. */
async function openMentions(conversation: Conversation): Promise<void> {
  const { page } = conversation;
  const menu = page.getByRole('menuitem', { name: 'Chaser' });
  for (let tries = 1; ; tries += 1) {
    await composer(conversation).click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
    await page.keyboard.type('@');
    const isOpen = await menu.waitFor({ timeout: 4000 }).then(
      () => true,
      () => false,
    );
    if (isOpen) return;
    if (tries === 3) throw new Error('The box of the conversation offers nobody to mention.');
  }
}

type Reading = Pick<PlaygroundPage, 'waitForMessage' | 'waitForLastCard' | 'readLastCardText' | 'lastCard'>;

function reading(conversation: Conversation): Reading {
  const readWhen = async (message: Locator, timeout: number): Promise<string> => {
    await message.waitFor({ timeout });
    return message.innerText();
  };
  return {
    waitForMessage: (says, within = patience) =>
      readWhen(conversation.newest(conversation.botMessages().filter({ hasText: says })), within),
    waitForLastCard: (says, within = patience) => readWhen(conversation.lastCard().filter({ hasText: says }), within),
    readLastCardText: () => conversation.lastCard().innerText(),
    lastCard: () => conversation.lastCard(),
  };
}

/** An answer that overtakes the post it answers has nowhere to go in the Playground, and is never shown: seen once in thirty on a slow machine. */
async function mentionUntil(
  { mentionBotAndSend, waitForMessage }: Pick<PlaygroundPage, 'mentionBotAndSend' | 'waitForMessage'>,
  text: string,
  says: string | RegExp,
): Promise<string> {
  for (let tries = 1; ; tries += 1) {
    await mentionBotAndSend(text);
    try {
      return await waitForMessage(says, 10_000);
    } catch (error) {
      if (tries === 3) throw error;
    }
  }
}

type Answering = Pick<PlaygroundPage, 'pressButton' | 'chooseRadio' | 'typeInto' | 'selectCompact' | 'pickDay'>;

function answering(conversation: Conversation): Answering {
  const { page, pane } = conversation;
  return {
    pressButton: (name, nth) => conversation.choose(pane.getByRole('button', { name, exact: true }), nth),
    chooseRadio: (label, nth) => conversation.choose(pane.getByRole('radio', { name: label, exact: true }), nth),
    typeInto: async (label, text, nth) => {
      await conversation.pick(pane.getByRole('textbox', { name: label, exact: true }), nth).fill(text);
    },
    selectCompact: async (label, option, nth) => {
      await conversation.choose(pane.getByRole('combobox', { name: label, exact: true }), nth);
      await page.getByRole('option', { name: option, exact: true }).click();
    },
    pickDay: async (label, day) => {
      await conversation.choose(pane.getByRole('combobox', { name: label }));
      await pickInCalendar(page.getByRole('dialog', { name: 'Calendar' }), day);
    },
  };
}

/** The calendar opens at the machine's own day, and its heading leads from days to months to a dozen years at a time. */
async function pickInCalendar(calendar: Locator, day: string): Promise<void> {
  const date = new Date(`${day}T12:00:00Z`);
  const month = date.toLocaleString('en', { month: 'long', timeZone: 'UTC' });
  const heading = calendar.getByRole('button').or(calendar.locator('button')).first();
  await heading.filter({ hasText: /[a-z]/ }).click();
  await heading.filter({ hasText: /^\d{4}$/ }).click();
  const year = calendar.getByRole('gridcell', { name: String(date.getUTCFullYear()), exact: true });
  while (!(await year.isVisible())) {
    const before = await heading.innerText();
    await calendar.locator('button').nth(1).click();
    await heading.filter({ hasNotText: before }).waitFor();
  }
  await year.click();
  await calendar.getByRole('gridcell', { name: month.slice(0, 3) }).click();
  await calendar.getByRole('button', { name: new RegExp(`^${String(date.getUTCDate())}, ${month}`) }).click();
}
