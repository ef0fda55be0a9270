import { buildTab } from '../../.ci/build-tab.js';

/** Before any test: pages are tested as they are served. */
export function setup(): void {
  if (!buildTab()) throw new Error('The tab could not be built: run "npm ci".');
}
