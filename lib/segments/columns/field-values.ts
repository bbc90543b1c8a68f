import { EVENT_KINDS } from '../../contacts/event.ts'
import type { RecencyDatabase } from '../../db/database.ts'
import { CHOICE_MARK } from '../../fields/own-field.ts'
import { presentScores } from '../../rfm/present-scores.ts'
import { tagNames } from '../../tags/tag-names.ts'
import { fieldOf, OWN } from '../fields.ts'
import { foldText } from '../fold-text.ts'
import { readVocabulary } from '../vocabulary.ts'
import { hasBit, type Bits } from './bits.ts'
import { presentCounting } from './counting.ts'
import { ownName, type SetName, type TextName } from './kept/names.ts'
import type { KeptColumns } from './kept/kept-columns.ts'
import type { Occurrences } from './kept/occurrences.ts'
import type { CodedTexts } from './kept/people-texts.ts'

/** So many values of a field are told; whoever looks for another one types it. */
const MOST = 500
/** Of what people gave by hand each value is counted as a rule would count it. */
const MOST_BY_HAND = 60

const TEXTS: Readonly<Record<string, TextName>> = {
  'contact.company': 'company',
  'contact.gender': 'gender',
  'contact.city': 'city',
  'contact.origin': 'origin',
}
const SETS: Readonly<Record<string, SetName>> = {
  'contact.crm-tags': 'crmTags',
  'contact.networks': 'networks',
  'orders.items': 'items',
}
/** What is in no column of the base, or has values of people's own over it. */
const BY_HAND = new Set(['tags', 'consent', 'consent.email', 'consent.sms', 'consent.whatsapp', 'rfm.group', 'mail.subscribed'])

/**
 * The values that occur in a field with how many people of the base have each, most first; of several that rules hold for the same (`Roma`,
 * `roma`) the most frequent. [] for a field whose values are numbers, or nearly all different. Throws the signal's reason when aborted.
 */
export async function fieldValues(
  db: RecencyDatabase,
  { field }: { field: string },
  signal: AbortSignal,
  now: number = Date.now(),
): Promise<[string, number][]> {
  const [vocabulary, present] = await Promise.all([readVocabulary(db), presentScores(db, now, signal)])
  const known = fieldOf(field, vocabulary)
  if (!known || (known.type !== 'text' && known.type !== 'choice' && known.type !== 'set')) return []
  const counting = await presentCounting(db, present, now)
  const found = counting.columns ? await inColumns(field, await counting.columns.kept(), counting.nobody) : []
  signal.throwIfAborted()
  if (!BY_HAND.has(field) && !field.startsWith(OWN)) return found
  const listed = field === 'tags' ? [...(await tagNames(db))] : [...(known.choices ?? []), ...(known.offered ?? [])]
  const values = distinct([...listed, ...found.flatMap(([value]) => value.split(CHOICE_MARK))]).slice(0, MOST_BY_HAND)
  const counted: [string, number][] = []
  for (const value of values) {
    const rule = known.type === 'set' ? { field, op: 'has-any', value: [value] } : { field, op: 'is', value }
    counted.push([value, (await counting.peopleOf(rule, vocabulary, signal)).count])
  }
  return counted.toSorted(([, a], [, b]) => b - a)
}

async function inColumns(field: string, kept: KeptColumns, nobody: Bits | null): Promise<[string, number][]> {
  const name = TEXTS[field] ?? (field.startsWith(OWN) ? ownName(field.slice(OWN.length)) : undefined)
  if (name !== undefined) {
    const texts = await kept.texts(name)
    return texts.kind === 'coded' ? countTexts(texts, nobody) : []
  }
  const set = SETS[field]
  if (set) return countSets(await kept.occurrences(set), nobody)
  const [start, event, last] = field.split('.')
  const kind = EVENT_KINDS.findIndex((one) => one === event)
  if (start !== 'events' || last !== 'labels' || kind === -1) return []
  return countSets(await kept.occurrences('events'), nobody, kind)
}

function countTexts({ codes, values }: CodedTexts, nobody: Bits | null): [string, number][] {
  const counts = new Uint32Array(values.length)
  for (let person = 0; person < codes.length; person++)
    if (!nobody || !hasBit(nobody, person)) (counts[codes[person] as number] as number)++
  return ranked(values, counts)
}

/** Each value once for each person who has it. */
function countSets({ starts, codes, values, kinds }: Occurrences, nobody: Bits | null, kind?: number): [string, number][] {
  const counts = new Uint32Array(values.length)
  const last = new Int32Array(values.length).fill(-1)
  for (let person = 0; person + 1 < starts.length; person++) {
    if (nobody && hasBit(nobody, person)) continue
    const end = starts[person + 1] as number
    for (let i = starts[person] as number; i < end; i++) {
      const code = codes[i] as number
      if (last[code] === person || (kind !== undefined && kinds[i] !== kind)) continue
      last[code] = person
      ;(counts[code] as number)++
    }
  }
  return ranked(values, counts)
}

function ranked(values: readonly string[], counts: Uint32Array): [string, number][] {
  const found = values
    .map((value, code): [string, number] => [value, counts[code] as number])
    .filter(([value, people]) => value !== '' && people > 0)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 2 * MOST)
  const kept = new Set(distinct(found.map(([value]) => value)))
  return found.filter(([value]) => kept.has(value)).slice(0, MOST)
}

/** Without those that rules hold for the same as one before. */
function distinct(values: readonly string[]): string[] {
  const seen = new Set<string>()
  return values.filter((value) => {
    const folded = foldText(value)
    if (folded === '' || seen.has(folded)) return false
    seen.add(folded)
    return true
  })
}
