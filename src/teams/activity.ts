import { z } from 'zod';

const id = z.string().min(1).max(1000);
/** Names are for showing, so a long one is cut rather than refused. */
const name = z.string().transform((text) => text.slice(0, 200));
const account = z.object({ id: id.nullish(), name: name.nullish(), aadObjectId: z.string().max(100).nullish() });
const member = z.object({ id: z.string() });
const named = z.object({ id: z.string().nullish(), name: name.nullish() });

/** The fields of a Bot Framework activity that Chaser reads. Null counts as absent, because clients differ in which they write. */
export const activitySchema = z.object({
  type: id,
  id: id.nullish(),
  name: z.string().max(200).nullish(),
  timestamp: z.string().nullish(),
  channelId: z.string().nullish(),
  serviceUrl: z.string().max(1000).nullish(),
  from: account.nullish(),
  recipient: account.nullish(),
  conversation: z.object({
    id,
    name: name.nullish(),
    conversationType: z.string().nullish(),
    isGroup: z.boolean().nullish(),
    tenantId: z.string().nullish(),
  }),
  channelData: z
    .object({
      tenant: named.nullish(),
      team: named.nullish(),
      channel: named.nullish(),
      eventType: z.string().nullish(),
    })
    .nullish(),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  replyToId: z.string().max(1000).nullish(),
  action: z.string().nullish(),
  entities: z.array(z.unknown()).nullish(),
  attachments: z.array(z.unknown()).nullish(),
  membersAdded: z.array(member).nullish(),
  membersRemoved: z.array(member).nullish(),
});

export type TeamsActivity = z.infer<typeof activitySchema>;
