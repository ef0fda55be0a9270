/** Where people look at the plan: the tab's web address, and the Teams app that shows it; without an app (in the demo) a link opens the address. */
export interface TabPlace {
  readonly address: string;
  readonly appId?: string;
}

/** The tab's own name in the app package. */
const ENTITY = 'plan';

/** Opens the plan at an action: in Teams where there is an app, else in the browser. */
export function linkToAction({ address, appId }: TabPlace, ref: string): string {
  if (appId === undefined) return `${address}?action=${encodeURIComponent(ref)}`;
  const context = encodeURIComponent(JSON.stringify({ subEntityId: ref }));
  return `https://teams.microsoft.com/l/entity/${appId}/${ENTITY}?context=${context}`;
}

/** The action that a link to the tab names; undefined for a link to anywhere else, and for one that names none. */
export function actionOfLink({ address }: TabPlace, link: string): string | undefined {
  const [tab, url] = [URL.parse(address), URL.parse(link)];
  if (tab === null || url === null || url.username !== '' || url.password !== '') return undefined;
  if (url.origin !== tab.origin || url.pathname !== tab.pathname) return undefined;
  const ref = (url.searchParams.get('action') ?? '').trim();
  return ref === '' || ref.length > 40 ? undefined : ref;
}
