/** Where Microsoft runs the Bot Connector for Teams (public, GCC, GCC High, DoD); the path carries a region, so only hosts are compared. */
const teamsHosts = new Set([
  'smba.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
]);
const loopbackHosts = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** A bearer token goes wherever this says yes: HTTPS, exactly one of Microsoft's hosts, its own port and no credentials in the address. */
export function isTeamsServiceUrl(text: string): boolean {
  const url = findUrl(text);
  return url !== undefined && url.protocol === 'https:' && teamsHosts.has(url.hostname) && url.port === '';
}

/** The demo's rule: this machine and nothing else. */
export function isLoopbackServiceUrl(text: string): boolean {
  const url = findUrl(text);
  return url !== undefined && (url.protocol === 'http:' || url.protocol === 'https:') && loopbackHosts.has(url.hostname);
}

function findUrl(text: string): URL | undefined {
  const url = URL.parse(text);
  // A query or fragment would swallow the path that is put behind the address.
  const isPlain = url !== null && url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  return isPlain ? url : undefined;
}
