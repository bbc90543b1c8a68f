import { EVENT_KINDS } from '../../contacts/event.ts'
import { ageOn, readBirthday } from '../birthday.ts'
import { isSubscribed } from '../fields/contact.ts'
import { foldText } from '../fold-text.ts'
import { AGE_LIMITS, bandValue, bandValues } from './bands.ts'
import type { TraitReader } from './trait.ts'

/** Traits whose columns are made from the pages of the base (`columns/kept`). */
export const PAGE_TRAITS: readonly TraitReader[] = [
  textTrait('contact.city', 'city'),
  textTrait('contact.origin', 'origin'),
  { ...textTrait('contact.gender', 'gender'), order: ['female', 'male', 'other'] },
  {
    field: 'contact.age',
    values: 'years-old',
    order: bandValues(AGE_LIMITS),
    async count({ columns, sides }, tally) {
      tally.addTexts(await (await columns.kept()).texts('birthday'), sides, (birthday) => [ageBand(birthday, columns.today)])
    },
    of: ({ contact, today }) => [ageBand(contact.birthday, today)],
  },
  {
    field: 'contact.networks',
    values: 'text',
    several: 'known',
    async count({ columns, sides }, tally) {
      const { starts, codes, values } = await (await columns.kept()).occurrences('networks')
      tally.addOccurrences(starts, codes, values, sides)
    },
    of: ({ contact }) => distinct(contact.handles.map(({ network }) => network)),
  },
  {
    field: 'contact.crm-tags',
    values: 'text',
    several: 'known',
    async count({ columns, sides }, tally) {
      const { starts, codes, values } = await (await columns.kept()).occurrences('crmTags')
      tally.addOccurrences(starts, codes, values, sides)
    },
    of: ({ contact }) => distinct(contact.crmTags),
  },
  {
    field: 'events',
    values: 'text',
    several: 'known',
    async count({ columns, sides }, tally) {
      const { starts, kinds } = await (await columns.kept()).occurrences('events')
      tally.addOccurrences(starts, kinds, EVENT_KINDS, sides)
    },
    of: ({ events }) => distinct(events().map(({ kind }) => kind)),
  },
  {
    field: 'mail.subscribed',
    values: 'text',
    order: ['yes', 'no'],
    async count({ columns, sides }, tally) {
      const column = await (await columns.kept()).subscribed()
      if (column.length === 0) tally.addBoth('', sides.count)
      else tally.addCodes(column, 3, sides, (code) => [['', 'yes', 'no'][code] ?? ''])
    },
    of: (facts) => {
      const said = isSubscribed(facts.events())
      return [said === undefined ? '' : said ? 'yes' : 'no']
    },
  },
]

/** The users' own tags, written as one of them wrote it: upper and lower case are one tag. */
export function tagTrait(names: ReadonlyMap<string, string>): TraitReader {
  const called = (folded: string): string => names.get(folded) ?? folded
  return {
    field: 'tags',
    values: 'text',
    several: 'known',
    async count({ columns, sides }, tally) {
      for (const [folded, bits] of await columns.tags()) tally.addBits(called(folded), bits, sides)
    },
    of: ({ tags }) => distinct(tags.map((tag) => called(foldText(tag)))),
  }
}

function textTrait(field: string, name: 'city' | 'origin' | 'gender'): TraitReader {
  return {
    field,
    values: 'text',
    async count({ columns, sides }, tally) {
      const texts = await (await columns.kept()).texts(name)
      if (texts.kind === 'plain') return false
      tally.addTexts(texts, sides, (value) => [value])
      return true
    },
    of: ({ contact }) => [contact[name]],
  }
}

function ageBand(iso: string, today: number): string {
  const birthday = readBirthday(iso)
  const age = birthday && ageOn(birthday, today)
  return age === null ? '' : bandValue(age, AGE_LIMITS)
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)]
}
