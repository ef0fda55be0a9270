import { expect, it } from 'vitest';
import { isLoopbackServiceUrl, isTeamsServiceUrl } from '../../src/teams/service-url.ts';

it.each([
  ['https://smba.trafficmanager.net/uk/', true],
  ['https://smba.trafficmanager.net/teams', true],
  ['https://SMBA.trafficmanager.net/emea/', true],
  ['https://smba.infra.gcc.teams.microsoft.com/teams', true],
  ['https://smba.infra.gov.teams.microsoft.us/teams', true],
  ['https://smba.infra.dod.teams.microsoft.us/teams', true],
  ['http://smba.trafficmanager.net/uk/', false],
  ['https://smba.trafficmanager.net:8443/uk/', false],
  ['https://smba.trafficmanager.net.evil.com/', false],
  ['https://evil.com/smba.trafficmanager.net', false],
  ['https://user@smba.trafficmanager.net/', false],
  ['https://smba.trafficmanager.net@evil.com/', false],
  ['https://smba.trafficmanager.net/uk/?to=', false],
  ['https://smba.trafficmanager.net/uk/#', true],
  ['https://smba.trafficmanager.net/uk/#x', false],
  ['https://smba.trafficmanager.net\\@evil.com/', true],
  ['http://169.254.169.254/metadata', false],
  ['https://127.0.0.1/', false],
  ['file:///etc/passwd', false],
  ['javascript:alert(1)', false],
  ['smba.trafficmanager.net', false],
  ['', false],
])('a bearer token may go to %s: %s', (url, expected) => {
  expect(isTeamsServiceUrl(url)).toBe(expected);
});

it.each([
  ['http://127.0.0.1:56150/_connector', true],
  ['http://localhost:56150/_connector', true],
  ['https://[::1]:56150/', true],
  ['http://127.0.0.1.evil.com/', false],
  ['http://localhost@evil.com/', false],
  ['http://0.0.0.0/', false],
  ['http://192.168.0.4/', false],
  ['https://smba.trafficmanager.net/uk/', false],
  ['ftp://127.0.0.1/', false],
])('the demo may speak to %s: %s', (url, expected) => {
  expect(isLoopbackServiceUrl(url)).toBe(expected);
});
