import type { RecencyDatabase } from '../../db/database.ts'
import { Breath } from '../../import/breath.ts'
import { presentScores } from '../../rfm/present-scores.ts'
import { tagNames } from '../../tags/tag-names.ts'
import { settingsOrGuess } from '../../workspace/settings-store.ts'
import { noBits } from '../columns/bits.ts'
import { presentCounting } from '../columns/counting.ts'
import { foldText } from '../fold-text.ts'
import type { Rule } from '../rule.ts'
import { readVocabulary, type Vocabulary } from '../vocabulary.ts'
import { askedApart, type AskedApart } from './asked-apart.ts'
import { askedFields } from './asked-fields.ts'
import { distinctionsIn, traitOf, type Counted } from './assemble.ts'
import { bandValue, bandValues, limitsFor, MOST_SINGLE } from './bands.ts'
import { BASE_TRAITS } from './base-traits.ts'
import { FEWEST } from './effect-size.ts'
import { moneySums, otherCurrencies } from './money-sums.ts'
import { compareNumber, NUMBERS } from './numbers.ts'
import { ownTrait } from './own-traits.ts'
import { PAGE_TRAITS, tagTrait } from './page-traits.ts'
import type { Both, Portrait, PortraitNumber } from './portrait.ts'
import { partedBy, type Sides } from './sides.ts'
import { stageTrait } from './stage-trait.ts'
import { Tally } from './tally.ts'
import type { TraitReader, TraitSources } from './trait.ts'

const NOBODY: Sides = { side: new Uint8Array(0), members: noBits(0), others: noBits(0), count: { members: 0, others: 0 } }

/**
 * What the members of a rule are like, beside everybody else of the workspace, on the day of `now` (UTC ms). The rule has passed `checkRule`. For
 * the worker: over columns, which are made first where they are not there yet. Throws the signal's reason when aborted.
 */
export async function segmentPortrait(
  db: RecencyDatabase,
  { rule }: { rule: Rule },
  signal?: AbortSignal,
  now: number = Date.now(),
): Promise<Portrait> {
  const [present, vocabulary] = await Promise.all([presentScores(db, now, signal), readVocabulary(db)])
  const settings = present?.settings ?? (await settingsOrGuess(db))
  const counting = await presentCounting(db, present, now)
  const { columns } = counting
  const members = await counting.peopleOf(rule, vocabulary, signal)
  const apart = askedApart(counting, members)
  const sides = present ? partedBy(present.base.manifest.contacts, members.bits, present.scored) : NOBODY
  const sources = columns && { columns, sides }
  const all = {
    members: sides.count.members + apart.members.length,
    others: sides.count.others + apart.others.length,
  }
  const breath = new Breath(signal)
  const asked = askedFields(rule, vocabulary)
  const counted: Counted[] = []
  for (const trait of await readers(db, vocabulary, stageTrait(counting, vocabulary, signal))) {
    await breath.take()
    counted.push(await countTrait(trait, sources, apart))
  }
  const numbers: PortraitNumber[] = []
  for (const number of NUMBERS) {
    await breath.take()
    numbers.push(await compareNumber(number, sources, apart, asked))
  }
  const traits = counted.map((one) => traitOf(one, all, asked))
  const told = traits.map(({ shares, isTooMany }) => isTooMany || shares.some(({ value }) => value !== ''))
  const interval = numbers.find(({ field }) => field === 'orders.interval')
  return {
    members: all.members,
    people: all.members + all.others,
    currency: settings.currency,
    ...otherCurrencies(present?.base.manifest.currencies ?? {}, settings.currency, settings.rates),
    ...moneySums(present?.scored.ever ?? null, sides, apart),
    interval: { members: interval?.members ?? null, others: interval?.others ?? null },
    numbers,
    // What nobody has is no trait of this base.
    traits: traits.filter((_, at) => told[at]),
    distinctions: distinctionsIn(counted, traits),
    isTooFew: isFew(all),
    groups: vocabulary.groups,
  }
}

async function readers(db: RecencyDatabase, vocabulary: Vocabulary, stage: TraitReader): Promise<TraitReader[]> {
  const names = new Map([...(await tagNames(db))].map((tag) => [foldText(tag), tag]))
  return [...BASE_TRAITS, stage, ...PAGE_TRAITS, tagTrait(names), ...vocabulary.own.map(ownTrait)]
}

async function countTrait(reader: TraitReader, sources: TraitSources | null, apart: AskedApart): Promise<Counted> {
  const tally = new Tally()
  const isTooMany = sources !== null && (await reader.count(sources, tally)) === false
  for (const side of ['members', 'others'] as const)
    for (const facts of apart[side]) for (const value of new Set(reader.of(facts))) tally.add(value, side)
  return reader.digits === undefined ? { reader, tally, isTooMany } : { ...inBands(reader, tally), isTooMany }
}

/** Puts the numbers of a trait in bands where they are many. */
function inBands(reader: TraitReader, tally: Tally): Pick<Counted, 'reader' | 'tally'> {
  const known = [...tally.counts].filter(([value, { members, others }]) => value !== '' && members + others > 0)
  const spread = new Map(known.map(([value, { members, others }]) => [Number(value), members + others]))
  const limits = limitsFor(spread, reader.digits ?? 1)
  if (!limits) {
    const order = [...spread.keys()].toSorted((a, b) => a - b).map(String)
    return { reader: spread.size > MOST_SINGLE ? reader : { ...reader, order }, tally }
  }
  const banded = new Tally()
  for (const [value, both] of tally.counts) banded.addBoth(value && bandValue(Number(value), limits), both)
  return { reader: { ...reader, order: bandValues(limits) }, tally: banded }
}

function isFew({ members, others }: Both): boolean {
  return members < FEWEST || others < FEWEST
}
