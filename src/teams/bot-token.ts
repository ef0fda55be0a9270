import { ConfigurationServiceClientCredentialFactory } from 'botbuilder-core';
import { AppCredentials, AuthenticationConstants } from 'botframework-connector';
import { within } from './within.ts';

/** The bot's registration, under the Bot Framework's own setting names. */
export type BotIdentity = {
  readonly MicrosoftAppId: string;
  readonly MicrosoftAppTenantId: string;
} & (
  | { readonly MicrosoftAppType: 'SingleTenant'; readonly MicrosoftAppPassword: string }
  /** Azure vouches for the machine: there is no secret. */
  | { readonly MicrosoftAppType: 'UserAssignedMSI' }
);

/**
 * The bearer token for calls to the Bot Connector, cached by the SDK until five minutes before it ends. It rejects when no token can be
 * had within `timeoutMs`. Throws at once on an identity the SDK cannot use.
 */
export function createBotToken(identity: BotIdentity, timeoutMs = 10_000): () => Promise<string> {
  const factory = new ConfigurationServiceClientCredentialFactory({ ...identity });
  const credentials = factory.createCredentials(
    identity.MicrosoftAppId,
    AuthenticationConstants.ToChannelFromBotOAuthScope,
    AuthenticationConstants.ToChannelFromBotLoginUrl,
    true,
  );
  // Whoever asks first is told; until then nobody has to be.
  credentials.catch(() => undefined);
  return shareOneRequest(async () => getToken(await credentials), timeoutMs);
}

async function getToken(credentials: unknown): Promise<string> {
  if (!(credentials instanceof AppCredentials)) throw new Error('The Bot Framework gave no credentials that can ask for a token.');
  return credentials.getToken();
}

/** Those who ask while a request is under way wait for that one: a morning's reminders must not ask sixty times. */
export function shareOneRequest<T>(request: () => Promise<T>, timeoutMs: number): () => Promise<T> {
  let running: Promise<T> | undefined;
  return () => {
    running ??= within(timeoutMs, request()).finally(() => {
      running = undefined;
    });
    return running;
  };
}
