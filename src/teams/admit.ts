import { activitySchema, type TeamsActivity } from './activity.ts';
import type { Authenticate } from './authenticate.ts';
import { isLoopbackServiceUrl, isTeamsServiceUrl } from './service-url.ts';

/** Who may speak to the bot: in a service the Bot Connector for the listed tenants, in the demo this machine without a token. */
export type Gate =
  | { readonly isDemo: false; readonly authenticate: Authenticate; readonly tenants: readonly string[] }
  /** The first tenant stands in where a hand-written activity names none. */
  | { readonly isDemo: true; readonly tenants: readonly string[] };

export type Admission =
  | { readonly kind: 'admitted'; readonly activity: TeamsActivity; readonly serviceUrl: string; readonly tenantId: string }
  | { readonly kind: 'refused'; readonly status: 400 | 401 | 403 | 503; readonly why: string };

/** Decides before anything else happens, and sends nothing anywhere: a refused activity leaves a line in the log and no more. */
export async function admit(gate: Gate, authorization: string | undefined, body: unknown): Promise<Admission> {
  if (!gate.isDemo && (authorization ?? '').trim() === '') return refuse(401, 'no token');
  const parsed = activitySchema.safeParse(body);
  if (!parsed.success) return refuse(400, `not an activity: ${parsed.error.issues[0]?.path.join('.') ?? ''}`);
  const activity = parsed.data;
  const channelId = activity.channelId ?? (gate.isDemo ? 'msteams' : '');
  if (channelId !== 'msteams') return refuse(403, 'not from Teams');
  const serviceUrl = activity.serviceUrl ?? '';
  if (serviceUrl === '') return refuse(400, 'no service address');
  const isAllowed = gate.isDemo ? isLoopbackServiceUrl : isTeamsServiceUrl;
  if (!isAllowed(serviceUrl)) return refuse(403, 'a service address that is not allowed');
  if (!gate.isDemo) {
    const authentication = await gate.authenticate(authorization ?? '', { channelId, serviceUrl });
    if (authentication.kind === 'refused') return refuse(401, authentication.why);
    if (authentication.kind === 'unavailable') return refuse(503, `signing keys: ${authentication.why}`);
  }
  const tenantId = findTenant(gate, activity);
  return tenantId === undefined ? refuse(403, 'a tenant that is not listed') : { kind: 'admitted', activity, serviceUrl, tenantId };
}

/** The tenant an activity names in one or two places, which must agree; undefined where it may not speak. */
function findTenant({ isDemo, tenants }: Gate, { conversation, channelData }: TeamsActivity): string | undefined {
  const named = [conversation.tenantId ?? [], channelData?.tenant?.id ?? []].flat().map((tenant) => tenant.toLowerCase());
  const [first, second = first] = named;
  if (first === undefined) return isDemo ? (tenants[0] ?? '') : undefined;
  return first === second ? tenants.find((tenant) => tenant.toLowerCase() === first) : undefined;
}

function refuse(status: 400 | 401 | 403 | 503, why: string): Admission {
  return { kind: 'refused', status, why };
}
