import { app, authentication, pages } from '@microsoft/teams-js';

export type Theme = 'light' | 'dark' | 'contrast';

/** What Teams tells the page, and does for it. */
export interface Teams {
  readonly theme: Theme;
  /** The action that a deep link asked for: "1.4". */
  readonly subPage: string | undefined;
  onTheme(tell: (theme: Theme) => void): void;
  token(): Promise<string>;
  copyLink(subPage: string, label: string): Promise<void>;
}

const ANSWERS_WITHIN_MS = 8_000;

/** Rejects outside Teams, or where Teams does not answer in time. */
export async function connectToTeams(): Promise<Teams> {
  await withinTime(app.initialize());
  const context = await withinTime(app.getContext());
  app.notifyAppLoaded();
  void app.notifySuccess();
  const { subPageId } = context.page;
  return {
    theme: toTheme(context.app.theme),
    subPage: subPageId,
    onTheme: (tell) => app.registerOnThemeChangeHandler((theme) => tell(toTheme(theme))),
    token: () => authentication.getAuthToken(),
    copyLink: async (subPage, label) => pages.shareDeepLink({ subPageId: subPage, subPageLabel: label }),
  };
}

export function toTheme(theme: string): Theme {
  return theme === 'contrast' ? 'contrast' : theme === 'dark' ? 'dark' : 'light';
}

function withinTime<T>(promise: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('Teams does not answer')), ANSWERS_WITHIN_MS);
  });
  return Promise.race([promise, late]);
}

/** The page on which somebody adds the plan to a channel: there is nothing to choose, so that it can be saved at once. */
export async function offerToSave(tabName: string): Promise<void> {
  await withinTime(app.initialize());
  const address = `${location.origin}/tab`;
  pages.config.registerOnSaveHandler((saving) => {
    const config = { entityId: 'plan', contentUrl: address, websiteUrl: address, suggestedDisplayName: tabName };
    pages.config.setConfig(config).then(
      () => saving.notifySuccess(),
      () => saving.notifyFailure(),
    );
  });
  pages.config.setValidityState(true);
  void app.notifySuccess();
}
