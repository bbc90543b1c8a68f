import { z } from '../db/zod.ts'
import { DEFINITION_VERSION, VALUE_FORMS, type SiteDefinition, type ValueReader } from './definition.ts'

const LONGEST_SELECTOR = 300
const MOST_ALTERNATIVES = 12
const LONGEST_ADDRESS = 500

const sel = z.string().trim().min(1).max(LONGEST_SELECTOR)
const seen = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as 2026-11-22')
const alternatives = z.array(z.strictObject({ sel, seen })).max(MOST_ALTERNATIVES)
const required = alternatives.min(1)
const attribute = z.string().regex(/^[a-zA-Z][\w:.-]{0,60}$/, 'the name of an attribute')
const reader = z.strictObject({
  at: required.optional(),
  inPage: z.literal(true).optional(),
  around: required.optional(),
  any: z.literal(true).optional(),
  from: z.union([
    z.strictObject({ text: z.literal(true) }),
    z.strictObject({ attr: attribute, or: attribute.optional() }),
    z.strictObject({ hash: z.literal(true) }),
    z.strictObject({ path: z.literal(true) }),
    z.strictObject({ query: z.string().min(1).max(60) }),
  ]),
  form: z.enum(VALUE_FORMS),
})
const kind = z.string().regex(/^[a-z][a-z-]{0,29}$/)
const words = z.array(z.string().trim().min(1).max(60)).max(200)
const marks = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    pending: value.optional(),
    sent: value.optional(),
    delivered: value.optional(),
    read: value.optional(),
    failed: value.optional(),
  })

const direction = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('self'), out: alternatives, in: alternatives }),
  z.strictObject({ by: z.literal('inside'), out: alternatives, in: alternatives }),
  z.strictObject({ by: z.literal('label'), reader, you: words }),
  z.strictObject({ by: z.literal('run'), start: required }),
  z.strictObject({ by: z.literal('side'), bubble: required }),
])
const time = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('value'), reader }),
  z.strictObject({ by: z.literal('pre-plain'), reader }),
  z.strictObject({ by: z.literal('clock'), reader, day: alternatives, bare: z.literal('today').optional() }),
])
const status = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('marks'), marks: marks(alternatives) }),
  z.strictObject({ by: z.literal('label'), reader, words: marks(words) }),
  z.strictObject({ by: z.literal('colour'), tick: required }),
])
const open = z.discriminatedUnion('way', [
  z.strictObject({ way: z.literal('row'), row: required, kind, reader, press: z.enum(['click', 'mousedown']) }),
  z.strictObject({
    way: z.literal('address'),
    kind,
    prefix: z.string().min(1).max(20).optional(),
    address: z
      .string()
      .max(LONGEST_ADDRESS)
      .regex(/^https?:\/\/[^\s{}/]+\/[^\s{}]*\{value\}[^\s{}]*$/, 'an address with {value} in its path'),
    loads: z.boolean(),
  }),
])

/** A site definition, field by field. Unknown keys are refused: what is not in the vocabulary must not look as if it worked. */
export const definitionSchema = z.strictObject({
  version: z.literal(DEFINITION_VERSION),
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'lower-case letters, digits and hyphens'),
  name: z.string().trim().min(1).max(60),
  network: z.union([
    z.enum(['whatsapp', 'telegram', 'meta', 'instagram', 'xmpp']),
    z.string().regex(/^site:[a-z0-9.-]{1,200}(:\d{1,5})?$/, 'site: and a host') as unknown as z.ZodType<`site:${string}`>,
  ]),
  matches: z
    .array(
      z
        .string()
        .max(LONGEST_ADDRESS)
        .regex(/^https:\/\/(\*\.)?[a-z0-9.-]+\/\S*$/, 'a match pattern of one https site'),
    )
    .max(10),
  app: z.strictObject({
    paths: z
      .array(
        z
          .string()
          .max(LONGEST_ADDRESS)
          .regex(/^([a-z0-9.-]+)?\/\S*$/, 'the beginning of a path, with or without a host'),
      )
      .max(10)
      .optional(),
    frame: z
      .string()
      .regex(/^(?:https?:\/\/[^\s/?#@]+\/\S*|about:(?:blank|srcdoc))$/, 'the beginning of an address, its host in full')
      .max(LONGEST_ADDRESS)
      .optional(),
    ready: required,
    signedOut: alternatives,
    loading: alternatives,
    room: z
      .array(z.strictObject({ sel, seen, by: z.enum(['width', 'right']) }))
      .max(MOST_ALTERNATIVES)
      .optional(),
  }),
  chat: z.strictObject({
    pane: required,
    title: reader,
    identity: z.strictObject({ kind, reader, optional: z.literal(true).optional() }).optional(),
    alsoKnown: z
      .array(z.strictObject({ kind, reader, of: reader.optional() }))
      .max(4)
      .optional(),
    witnesses: z
      .array(z.strictObject({ of: z.enum(['identity', 'title']), how: z.enum(['same', 'holds']), reader }))
      .max(6)
      .optional(),
    fingerprint: z.literal(true).optional(),
    openRow: alternatives.optional(),
    numbers: z
      .array(
        z.strictObject({
          from: z.enum(['title', 'identity', 'row', 'composer', 'profile']),
          reader,
          whole: z.boolean(),
          of: reader.optional(),
        }),
      )
      .max(8)
      .optional(),
    group: alternatives,
    groupOfSenders: z.literal(true).optional(),
    person: required.optional(),
    groupIds: z.enum(['negative', 'whatsapp']).optional(),
    nobody: alternatives.optional(),
    own: reader.optional(),
  }),
  message: z.strictObject({
    list: required,
    row: required,
    id: reader.optional(),
    unloaded: alternatives.optional(),
    notice: alternatives.optional(),
    direction: z.array(direction).max(8),
    text: required,
    notText: alternatives,
    notMessage: alternatives.optional(),
    time: z.array(time).max(4),
    sender: reader.optional(),
    senderId: z.strictObject({ kind, reader }).optional(),
    status: z.array(status).max(4),
    kinds: z
      .array(
        z.strictObject({
          kind: z.enum(['text', 'image', 'video', 'audio', 'document', 'sticker', 'call', 'unknown']),
          at: required,
        }),
      )
      .max(20)
      .optional(),
  }),
  composer: z.strictObject({
    box: required,
    closed: alternatives.optional(),
    way: z.enum(['auto', 'textarea', 'lexical', 'lines', 'paste']),
    markup: z.literal('telegram').optional(),
  }),
  open: z.array(open).max(8).optional(),
})

/** A definition, or every reason why it is none, each with its place: `chat.pane.0.sel: ...`. */
export type CheckedDefinition = { definition: SiteDefinition } | { problems: string[] }

/**
 * Checks a definition that comes from outside. Only reads it: whether it is applied, and where, is the user's word.
 *
 * @param document where there is one, every selector is also tried on an empty fragment of it; a service worker has none.
 */
export function checkDefinition(value: unknown, document?: Document): CheckedDefinition {
  const checked = definitionSchema.safeParse(value)
  if (!checked.success)
    return { problems: checked.error.issues.map(({ path, message }) => `${path.join('.') || 'definition'}: ${message}`) }
  const problems = document ? refusedSelectors(checked.data, document.createDocumentFragment()) : []
  return problems.length > 0 ? { problems } : { definition: checked.data as SiteDefinition }
}

/** A reader that comes from outside, or null where it is none. */
export function checkReader(value: unknown): ValueReader | null {
  const checked = reader.safeParse(value)
  return checked.success ? (checked.data as ValueReader) : null
}

function refusedSelectors(value: unknown, fragment: DocumentFragment, place: string[] = []): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...place, key]
    if (key !== 'sel' || typeof inner !== 'string') return refusedSelectors(inner, fragment, here)
    try {
      // `>>>` steps into a shadow root: a selector before it, one after it.
      for (const part of inner.split('>>>')) fragment.querySelector(part)
      return []
    } catch {
      return [`${here.join('.')}: not a selector that this browser knows`]
    }
  })
}
