import type { Part, SeenNumber, SiteDefinition } from '../sites/definition.ts'
import type { Fingerprint, GroupMember, PageReading } from '../sites/reading.ts'
import type { ChatIdentity, SiteNetwork } from '../sites/identity.ts'

type OpenChat = Extract<PageReading, { state: 'chat' }>

const LONGEST = { title: 500, key: 2000, value: 1000 }
const MOST = { identities: 8, numbers: 20, members: 30, ids: 60 }

const STATES = ['loading', 'no-chat', 'signed-out', 'elsewhere'] as const
const KINDS = ['person', 'group', 'unknown'] as const
const NETWORKS: readonly SiteNetwork[] = ['whatsapp', 'telegram', 'meta', 'instagram', 'xmpp']
const TAUGHT = /^site:[a-z0-9.-]{1,200}(:\d{1,5})?$/
const PLACES: readonly SeenNumber['from'][] = ['title', 'identity', 'row', 'composer', 'profile']
const PARTS: readonly Part[] = ['chat', 'title', 'identity', 'messages', 'composer']

/**
 * A reading as it may be used: copied field by field, no longer than a page has reason to. What is no reading is `loading`, so that a
 * card of the chat before it never stays. So is one that speaks for another messenger than the one that is read in this tab: a page in foreign
 * hands must not name, and have linked, people of a network that is not its own.
 */
export function takenReading(value: unknown, by: Pick<SiteDefinition, 'id' | 'network'>): PageReading {
  const reading = copied(value)
  return reading.state !== 'chat' || isOf(reading, by) ? reading : { state: 'loading' }
}

function isOf({ site, identities, fingerprint, members = [] }: OpenChat, by: Pick<SiteDefinition, 'id' | 'network'>): boolean {
  const named = [...identities, ...members.flatMap((member) => member.identities), ...(fingerprint ? [fingerprint] : [])]
  return site === by.id && named.every(({ network }) => network === by.network)
}

function copied(value: unknown): PageReading {
  const reading = fieldsOf(value)
  if (isOneOf(STATES, reading['state'])) return { state: reading['state'] }
  const { site, key, kind, title } = reading
  const identities = listOf(reading['identities'], MOST.identities, identityOf)
  const numbers = listOf(reading['numbers'], MOST.numbers, numberOf)
  const lost = listOf(reading['lost'], PARTS.length, (part) => (isOneOf(PARTS, part) ? part : null))
  if (reading['state'] !== 'chat' || !isText(site, 60) || !isText(key, LONGEST.key) || !isOneOf(KINDS, kind))
    return { state: 'loading' }
  if (typeof title !== 'string' || !identities || !numbers || !lost) return { state: 'loading' }
  const members = reading['members'] === undefined ? [] : listOf(reading['members'], MOST.members, memberOf)
  const fingerprint = reading['fingerprint'] === undefined ? null : fingerprintOf(reading['fingerprint'])
  if (!members || (reading['fingerprint'] !== undefined && !fingerprint)) return { state: 'loading' }
  return {
    state: 'chat',
    site,
    key,
    kind,
    title: title.slice(0, LONGEST.title),
    identities,
    numbers,
    ...(fingerprint ? { fingerprint } : {}),
    ...(members.length > 0 ? { members } : {}),
    lost,
  }
}

function memberOf(value: unknown): GroupMember | null {
  const { name, identities, numbers } = fieldsOf(value)
  const known = listOf(identities, MOST.identities, identityOf)
  const seen = listOf(numbers, MOST.numbers, numberOf)
  return isText(name, LONGEST.value) && known && seen ? { name, identities: known, numbers: seen } : null
}

function fingerprintOf(value: unknown): Fingerprint | null {
  const { network, own, ids, steady } = fieldsOf(value)
  if (!isNetwork(network) || !isText(own, LONGEST.value) || typeof steady !== 'boolean') return null
  const taken = listOf(ids, MOST.ids, (id) => (isText(id, 64) && id !== '' ? id : null))
  return taken && { network, own, ids: taken, steady }
}

function identityOf(value: unknown): ChatIdentity | null {
  const { network, own, kind, value: said } = fieldsOf(value)
  if (!isNetwork(network) || !isText(own, LONGEST.value) || !isText(kind, 30) || !isText(said, LONGEST.value)) return null
  return said === '' ? null : { network, own, kind, value: said }
}

function isNetwork(value: unknown): value is SiteNetwork {
  return isOneOf(NETWORKS, value) || (typeof value === 'string' && TAUGHT.test(value))
}

function numberOf(value: unknown): SeenNumber | null {
  const { value: said, from } = fieldsOf(value)
  return isText(said, 30) && isOneOf(PLACES, from) ? { value: said, from } : null
}

/** Null where it is no list, too long a one, or one with a part that is none. */
function listOf<T>(value: unknown, most: number, take: (part: unknown) => T | null): T[] | null {
  if (!Array.isArray(value) || value.length > most) return null
  const taken = value.map(take).filter((part) => part !== null)
  return taken.length === value.length ? taken : null
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function isText(value: unknown, most: number): value is string {
  return typeof value === 'string' && value.length <= most
}

function isOneOf<T extends string>(list: readonly T[], value: unknown): value is T {
  return list.includes(value as T)
}
