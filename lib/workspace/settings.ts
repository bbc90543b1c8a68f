import { z } from '../db/zod.ts'
import type { RfmSettings } from '../rfm/rfm.ts'
import { LANGUAGES } from '../language/languages.ts'
import { SIDEBAR_WIDTHS } from '../messages.ts'

const limits = z.array(z.number())

/** Whether the numbers make sense together, and the map is whole, is said by `checkRfmSettings`. */
const rfmSchema = z.object({
  revision: z.int(),
  bands: z.number(),
  windowDays: z.int().min(1).max(36_500).optional(),
  limits: z.object({ recency: limits.optional(), frequency: limits.optional(), monetary: limits.optional() }).optional(),
  lookingDay: z.int().optional(),
  purchases: z.enum(['orders', 'days']).optional(),
  least: z.int().min(0).optional(),
  money: z.enum(['sum', 'mean']).optional(),
  map: z.union([z.string().min(1), z.looseObject({ id: z.string() })]).optional(),
})

/** What a workspace agreed on before anything is read or reckoned. One record, key `workspace`, in the `settings` table. */
export const settingsSchema = z.object({
  /** Instant of the agreement to what is read and where it stays; null until given. Nothing is read before. */
  agreedAt: z.number().nullable(),
  language: z.enum(LANGUAGES),
  /** ISO 3166-1 alpha-2, for numbers written without a country. */
  country: z.string().regex(/^[A-Z]{2}$/),
  /** ISO 4217; the one currency that sums are in. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** IANA name; "today" and an order's day are in it. */
  timeZone: z.string().min(1),
  /** First name of the agent, for `{agent_name}` in offers; may be ''. */
  agentName: z.string().max(80),
  /** XMPP domains whose addresses are phone numbers that the user vouches for, lower case. */
  gateways: z.array(z.string()),
  /** What one whole unit of another currency is worth in whole units of the workspace's: only currencies named here are ever added up with it. */
  rates: z.record(z.string().regex(/^[A-Z]{3}$/), z.number().positive()),
  /** Days (since 1970-01-01) on which the rates were given. */
  rateDays: z.record(z.string(), z.int()).optional(),
  /** Months without any sign of life after which people are erased; null keeps them. */
  retentionMonths: z.int().min(1).max(240).nullable(),
  rfm: z.custom<RfmSettings>((value) => rfmSchema.safeParse(value).success),
  /** How stages are counted where they are shown: 0 to 5 as Hunt has them, or 1 to 5 as many marketers do; absent: 0 to 5. */
  ladder: z.object({ counting: z.enum(['six', 'five']) }).optional(),
  /** Ids of built-in messengers that Recency leaves alone. */
  sitesOff: z.array(z.string()),
  /** Where the sidebar stands in a page that is opened: a `SidebarPlace`. */
  sidebar: z.object({
    side: z.enum(['right', 'left']),
    width: z.int().min(SIDEBAR_WIDTHS.narrowest).max(SIDEBAR_WIDTHS.widest),
    folded: z.boolean(),
  }),
  /** Random ids of this installation and this agent, for the log. */
  device: z.string(),
  agent: z.string(),
})
export type Settings = z.infer<typeof settingsSchema>
