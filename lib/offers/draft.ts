import { z } from '../db/zod.ts'
import type { Id } from '../db/id.ts'
import { STAGES, type Stage } from '../fields/stage.ts'
import type { SiteNetwork } from '../sites/identity.ts'
import type { Offer } from './offer.ts'

const textsSchema = z.record(z.string(), z.string())

const draftSchema = z.object({
  id: z.string().optional(),
  revision: z.int().min(1).optional(),
  name: z.string(),
  texts: textsSchema,
  textsB: textsSchema.optional(),
  segment: z.string().nullable(),
  // What a rule is, `checkRule` says.
  rule: z.unknown().optional(),
  restDays: z.number().optional(),
  channels: z.array(z.string()).optional(),
  stages: z.array(z.number()).optional(),
  priority: z.number(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  marketing: z.boolean(),
  off: z.boolean(),
})

/** What the form gives of an offer; the store adds the rest. Without `id` it is a new one. */
export type OfferDraft = Omit<Offer, 'id' | 'revision' | 'origin' | 'changedAt'> & {
  id?: Id | undefined
  revision?: number | undefined
}

/** A draft of the right shape, in which texts that were left empty are gone; its rule, channels and stages are still to be checked. */
export type ReadDraft = Omit<OfferDraft, 'rule' | 'channels' | 'stages'> & {
  rule?: unknown
  channels?: string[]
  stages?: number[]
}

/** Reads a draft from outside, or names the parts that cannot be read. An empty list of channels or stages, or no second text, is as none. */
export function readDraft(json: unknown): { ok: true; draft: ReadDraft } | { ok: false; parts: string[] } {
  const parsed = draftSchema.safeParse(json)
  if (!parsed.success) return { ok: false, parts: parsed.error.issues.map(({ path }) => path.join('.')) }
  const { name, texts, textsB = {}, rule, restDays, channels = [], stages = [], ...rest } = parsed.data
  const second = written(textsB)
  return {
    ok: true,
    draft: {
      ...rest,
      name: name.trim(),
      texts: written(texts),
      ...(Object.keys(second).length > 0 && { textsB: second }),
      ...(rule !== undefined && { rule }),
      ...(restDays !== undefined && restDays !== 0 && { restDays }),
      ...(channels.length > 0 && { channels: [...new Set(channels)] }),
      ...(stages.length > 0 && { stages: [...new Set(stages)].toSorted((a, b) => a - b) }),
    },
  }
}

function written(texts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''))
}

/** The messengers that Recency knows by itself; a taught one is `site:<host>`. */
export const OFFER_CHANNELS = ['whatsapp', 'telegram', 'meta', 'instagram', 'xmpp'] as const satisfies readonly SiteNetwork[]

export function isChannel(value: string): value is SiteNetwork {
  return (OFFER_CHANNELS as readonly string[]).includes(value) || /^site:[a-z0-9.-]{1,200}(:\d{1,5})?$/.test(value)
}

export function isStage(value: number): value is Stage {
  return (STAGES as readonly number[]).includes(value)
}
