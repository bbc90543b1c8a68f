import { Directory } from '../contacts/directory.ts'
import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import { personFacts } from '../heard/person-facts.ts'
import { Base } from '../orders/base.ts'
import { presentScores } from '../rfm/present-scores.ts'
import { exampleMembers } from '../segments/columns/example-members.ts'
import { presentCounting } from '../segments/columns/counting.ts'
import type { Rule } from '../segments/rule.ts'
import { readVocabulary } from '../segments/vocabulary.ts'
import { settingsOrGuess } from '../workspace/settings-store.ts'
import { MERGE_FIELDS, mergeValues, type MergeValues } from './merge-fields.ts'

/** How many are shown. */
const MOST = 3

/** Somebody of the base, with what texts can say of them. */
export interface PreviewPerson {
  id: Id
  name: string
  /** BCP 47, '' unknown. */
  language: string
  /** By the text's language (BCP 47, '' for every language). */
  values: Record<string, MergeValues>
}

/**
 * Three people of a rule for the preview of texts: of ten that are spread over the base the one of whom most is known, the one of whom least is, and
 * one between. `languages` of the texts, whose sums and dates are written so. The rule has passed `checkRule`.
 */
export async function previewPeople(
  db: RecencyDatabase,
  { rule, languages }: { rule: Rule; languages: string[] },
  signal: AbortSignal,
  now: number = Date.now(),
): Promise<PreviewPerson[]> {
  const [settings, vocabulary, present] = await Promise.all([
    settingsOrGuess(db),
    readVocabulary(db),
    presentScores(db, now, signal),
  ])
  const counting = await presentCounting(db, present, now)
  const examples = await exampleMembers(counting, await counting.peopleOf(rule, vocabulary, signal), signal)
  const directory = new Directory(db, present?.base ?? (await Base.open(db)))
  const people: PreviewPerson[] = []
  for (const { id } of examples) {
    signal.throwIfAborted()
    const known = await personFacts(db, { directory, settings, network: null, now }, id)
    if (!known) continue
    const { facts } = known
    const valuesIn = (language: string): MergeValues =>
      mergeValues(facts, settings.agentName, language || settings.language, vocabulary.own)
    const values = Object.fromEntries(languages.map((language) => [language, valuesIn(language)]))
    people.push({ id, name: facts.contact.name, language: facts.contact.language, values })
  }
  return spread(people.toSorted((a, b) => knownOf(b) - knownOf(a)))
}

function knownOf({ values }: PreviewPerson): number {
  const [first] = Object.values(values)
  return first ? MERGE_FIELDS.filter((field) => first[field] !== '').length : 0
}

function spread(people: readonly PreviewPerson[]): PreviewPerson[] {
  if (people.length <= MOST) return [...people]
  return [0, Math.floor(people.length / 2), people.length - 1].flatMap((at) => people[at] ?? [])
}
