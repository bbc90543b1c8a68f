import { z } from '../db/zod.ts'
import { DEFINITION_VERSION, type SiteDefinition } from './definition.ts'

const LONGEST_SELECTOR = 300
const MOST_ALTERNATIVES = 12

const sel = z.string().trim().min(1).max(LONGEST_SELECTOR)
const seen = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as 2026-11-22')
const alternatives = z.array(z.strictObject({ sel, seen })).max(MOST_ALTERNATIVES)
const required = alternatives.min(1)
const reader = z.strictObject({
  at: required.optional(),
  from: z.union([
    z.strictObject({ text: z.literal(true) }),
    z.strictObject({ attr: z.string().regex(/^[a-zA-Z][\w:.-]{0,60}$/, 'the name of an attribute') }),
    z.strictObject({ hash: z.literal(true) }),
    z.strictObject({ path: z.literal(true) }),
  ]),
  form: z.enum(['plain', 'jid', 'bare-jid', 'jid-in-hash', 'iso-instant', 'number']),
})

/** A site definition, field by field. Unknown keys are refused: what is not in the vocabulary must not look as if it worked. */
export const definitionSchema = z.strictObject({
  version: z.literal(DEFINITION_VERSION),
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'lower-case letters, digits and hyphens'),
  name: z.string().trim().min(1).max(60),
  network: z.enum(['whatsapp', 'telegram', 'meta', 'instagram', 'xmpp']),
  matches: z.array(z.string().regex(/^https:\/\/(\*\.)?[a-z0-9.-]+\/\S*$/, 'a match pattern of one https site')).max(10),
  app: z.strictObject({
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
    identity: z.strictObject({ kind: z.string().regex(/^[a-z][a-z-]{0,29}$/), reader }).optional(),
    witness: reader.optional(),
    group: alternatives,
    person: required.optional(),
    own: reader.optional(),
  }),
  message: z.strictObject({
    list: required,
    row: required,
    id: reader,
    out: alternatives,
    in: alternatives,
    text: required,
    notText: alternatives,
    notMessage: alternatives.optional(),
    time: reader,
    sender: reader.optional(),
    status: z.strictObject({ sent: alternatives, delivered: alternatives, read: alternatives }),
  }),
  composer: z.strictObject({
    box: required,
    closed: alternatives.optional(),
    way: z.enum(['auto', 'textarea', 'lexical', 'lines', 'paste']),
  }),
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

function refusedSelectors(value: unknown, fragment: DocumentFragment, place: string[] = []): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...place, key]
    if (key !== 'sel' || typeof inner !== 'string') return refusedSelectors(inner, fragment, here)
    try {
      fragment.querySelector(inner)
      return []
    } catch {
      return [`${here.join('.')}: not a selector that this browser knows`]
    }
  })
}
