import { Directory } from '../contacts/directory.ts'
import type { RecencyDatabase } from '../db/database.ts'
import { peopleIn } from '../law/blank.ts'
import { Base } from '../orders/base.ts'
import { NO_DAY } from '../orders/figure-columns.ts'
import { TRAIT, type TraitColumns } from '../orders/trait-columns.ts'
import { presentScores } from '../rfm/present-scores.ts'
import { UNSCORED } from '../rfm/score-columns.ts'
import type { ScoredBase } from '../rfm/scored-base.ts'
import { hiddenOrdinals } from '../same/merged-ordinals.ts'
import { matchAll } from '../search/match-all.ts'
import { typedPeople } from '../search/typed-people.ts'
import { settingsOrGuess } from '../workspace/settings-store.ts'
import { filterByTag, filterPeople } from './filter-people.ts'
import { keepMarks, membersNow, movedNow } from './filter-by-segment.ts'
import { nameRanks } from './name-order.ts'
import { LAST, sortOrdinals } from './sort-ordinals.ts'
import { traitsOf, withMerged } from './traits-of.ts'
import { typedFits } from './typed-fits.ts'
import type { ListAnswer, ListWish, Sort } from './wish.ts'

/** Who the table lists, in order. For the worker: it holds whole columns. Throws the signal's reason when aborted. */
export async function listPeople(db: RecencyDatabase, wish: ListWish, signal?: AbortSignal): Promise<ListAnswer> {
  const present = await presentScores(db, Date.now(), signal)
  const settings = present?.settings ?? (await settingsOrGuess(db))
  const base = present?.base ?? (await Base.open(db))
  const directory = new Directory(db, base)
  const matches = await matchAll(directory, wish.text, settings.country, signal)
  const typed = await typedPeople(base)
  const listed = typed.filter(({ contact }) => matches.typed.has(contact.id))
  const tags = new Map(
    (await db.people.bulkGet(listed.map(({ contact }) => contact.id))).map((state) => [state?.contact ?? '', state?.tags ?? []]),
  )
  const members = wish.filters.segment === undefined ? null : await membersNow(db, present, wish.filters.segment, signal)
  const answer = {
    generation: base.manifest.generation,
    typed: listed
      .filter(({ contact }) => members?.typed.has(contact.id) ?? true)
      .filter(({ contact }) => typedFits(contact, tags.get(contact.id) ?? [], wish.filters))
      .map(({ contact }) => contact.id),
    people: typed.length + peopleIn(base.manifest) - (await hiddenOrdinals(base)).length,
  }
  if (!present) return { ...answer, ordinals: new Uint32Array(0) }
  const { scored } = present
  const marks = matches.marks ?? new Uint8Array(base.manifest.contacts).fill(1)
  const traits = withMerged(await traitsOf(base, signal), scored.merged)
  // Places of erased people, and of those who are shown as somebody else.
  for (let i = 0; i < marks.length; i++)
    if (((traits.flags[i] as number) & TRAIT.blank) !== 0 || scored.nobody?.[i] === 1) marks[i] = 0
  filterPeople(marks, wish.filters, traits, scored)
  if (members) keepMarks(marks, members.bits)
  if (wish.filters.moved) keepMarks(marks, await movedNow(db, base, wish.filters.moved, signal))
  if (wish.filters.tag !== undefined) await filterByTag(directory, marks, wish.filters.tag, signal)
  signal?.throwIfAborted()
  const keyOf = await sortKey(base, wish.sort, traits, scored, signal)
  return { ...answer, ordinals: sortOrdinals(marked(marks), keyOf, wish.sort.descending) }
}

function marked(marks: Uint8Array): Uint32Array<ArrayBuffer> {
  let count = 0
  for (let i = 0; i < marks.length; i++) count += marks[i] as number
  const ordinals = new Uint32Array(count)
  for (let i = 0, at = 0; i < marks.length; i++) if (marks[i] === 1) ordinals[at++] = i
  return ordinals
}

/** What people are sorted by: unknown goes last both ways. */
async function sortKey(
  base: Base,
  { by }: Sort,
  traits: TraitColumns,
  { ever, scores }: ScoredBase,
  signal?: AbortSignal,
): Promise<(ordinal: number) => number> {
  const { r, f, m, group } = scores
  switch (by) {
    case 'name': {
      const { named, ranks } = await nameRanks(base, signal)
      return (ordinal) => ((ranks[ordinal] as number) < named ? (ranks[ordinal] as number) : LAST)
    }
    case 'country': {
      const sorted = traits.countries.toSorted()
      const places = traits.countries.map((code) => (code === '' ? LAST : sorted.indexOf(code)))
      return (ordinal) => places[traits.country[ordinal] as number] ?? LAST
    }
    case 'group':
      // Within a group by the score.
      return (ordinal) =>
        (group[ordinal] as number) >= UNSCORED.nobody ? LAST : (group[ordinal] as number) * 2048 - scoreKey(ordinal)
    case 'score':
      return (ordinal) => (r[ordinal] === 0 ? LAST : scoreKey(ordinal))
    case 'orders':
      return (ordinal) => ever.count[ordinal] as number
    case 'spent':
      return (ordinal) =>
        ever.mainCount[ordinal] === 0 && (ever.count[ordinal] as number) > 0 ? LAST : (ever.spent[ordinal] as number)
    case 'last':
      return (ordinal) => (ever.lastDay[ordinal] === NO_DAY ? LAST : (ever.lastDay[ordinal] as number))
    case 'seen':
      return (ordinal) => (traits.seenOn[ordinal] === NO_DAY ? LAST : (traits.seenOn[ordinal] as number))
  }

  function scoreKey(ordinal: number): number {
    return ((r[ordinal] as number) * 11 + (f[ordinal] as number)) * 11 + (m[ordinal] as number)
  }
}
