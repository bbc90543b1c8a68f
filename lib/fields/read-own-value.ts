import { calendarDate } from '../import/values/dates.ts'
import { westernDigits } from '../import/values/digits.ts'
import { foldText } from '../segments/fold-text.ts'
import { dateExists } from '../workspace/day.ts'
import { CHOICE_MARK, type OwnField } from './own-field.ts'
import { formerChoices, membersOf, presentValue } from './own-values.ts'
import { readNumber } from './read-number.ts'
import type { OwnWriting } from './writing.ts'

/** Longest text that a value is made of, in UTF-16 units. */
export const LONGEST_VALUE = 1000

/** Why a text is no value of a field. `said`: the part of it that is wrong. The sentence is `own.problem.<code>`. */
export interface OwnProblem {
  code: 'not-a-number' | 'too-many-digits' | 'not-a-date' | 'no-such-date' | 'not-a-choice' | 'too-long'
  said: string
}
export type OwnReading = { ok: true; value: string } | { ok: false; problem: OwnProblem }

/**
 * The value (see `OwnValues`) that somebody typed, or that a file's cell holds. A blank text is '' : nothing known. Marks of decimals and
 * the order of day and month are those of `writing`; what can be read in no way, or not surely, is refused and never guessed.
 */
export function readOwnValue(field: OwnField, text: string, writing: OwnWriting): OwnReading {
  const said = text.trim()
  if (said === '') return { ok: true, value: '' }
  if (said.length > LONGEST_VALUE) return refuse('too-long', said.slice(0, 40))
  switch (field.type) {
    case 'text':
      return { ok: true, value: said.replaceAll(CHOICE_MARK, ' ').replace(/\s+/gu, ' ') }
    case 'number':
      return readNumber(said, writing.decimal)
    case 'date':
      return readDate(said, writing)
    case 'choice':
      return readChoice(field, said)
    case 'choices':
      return readChoices(field, said)
  }
}

/** The same for a value that changes a present one: what it has that is no choice any more may stay. */
export function readOwnChange(field: OwnField, present: string, text: string, writing: OwnWriting): OwnReading {
  const former = formerChoices(field, present)
  return readOwnValue(former.length === 0 ? field : { ...field, choices: [...field.choices, ...former] }, text, writing)
}

function refuse(code: OwnProblem['code'], said: string): OwnReading {
  return { ok: false, problem: { code, said } }
}

/** A time behind the date says nothing of it, as spreadsheets write midnight. */
const TIME = /^(?:T|,?\s+)?(?:\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?$/iu

function readDate(said: string, { dateOrder }: OwnWriting): OwnReading {
  const found = calendarDate(westernDigits(said), dateOrder)
  if (!found || found.year < 1000 || !TIME.test(found.rest)) return refuse('not-a-date', said)
  const { year, month, date } = found
  if (!dateExists(year, month, date)) return refuse('no-such-date', said)
  return { ok: true, value: `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}` }
}

function readChoice(field: OwnField, said: string): OwnReading {
  const word = choiceNamed(field, said)
  return word === null ? refuse('not-a-choice', said) : { ok: true, value: word }
}

/** Several choices parted by `;`, `|`, a new line or a comma. A choice may have a comma in itself: the longest that is one wins. */
function readChoices(field: OwnField, said: string): OwnReading {
  const whole = choiceNamed(field, said)
  if (whole !== null) return { ok: true, value: whole }
  if (said.includes(CHOICE_MARK)) return readMarked(field, said)
  const chosen = new Set<string>()
  for (const part of said.split(/[;|\n]/u)) {
    const words = part.split(',')
    for (let from = 0; from < words.length;) {
      const length = longestChoice(field, words.slice(from))
      if (length === 0) {
        const wrong = words[from]?.trim() ?? ''
        if (wrong !== '') return refuse('not-a-choice', wrong)
      } else {
        const word = choiceNamed(field, words.slice(from, from + length).join(','))
        if (word !== null) chosen.add(word)
      }
      from += Math.max(1, length)
    }
  }
  return { ok: true, value: inOrder(field, chosen).join(CHOICE_MARK) }
}

/** Choices as they are stored: nothing but our own mark parts them. */
function readMarked(field: OwnField, said: string): OwnReading {
  const words = membersOf(said).filter((word) => word.trim() !== '')
  const wrong = words.find((word) => choiceNamed(field, word) === null)
  if (wrong !== undefined) return refuse('not-a-choice', wrong)
  return { ok: true, value: inOrder(field, new Set(words.flatMap((word) => choiceNamed(field, word) ?? []))).join(CHOICE_MARK) }
}

/** How many of the words, from the first on, together name a choice; 0: none do. */
function longestChoice(field: OwnField, words: readonly string[]): number {
  for (let length = words.length; length > 0; length--)
    if (choiceNamed(field, words.slice(0, length).join(',')) !== null) return length
  return 0
}

/** Chosen words in the order of the field's choices, so that equal values are equal texts. */
export function inOrder(field: OwnField, chosen: ReadonlySet<string>): string[] {
  const known = field.choices.filter((word) => chosen.has(word))
  return [...known, ...[...chosen].filter((word) => !field.choices.includes(word)).toSorted()]
}

/** The choice that a text names, case and accents aside; also by a former word. Null: none. */
function choiceNamed(field: OwnField, said: string): string | null {
  const folded = foldText(said)
  if (folded === '') return null
  return choicesByFolded(field).get(folded) ?? null
}

const folded = new WeakMap<OwnField, { of: readonly string[]; size: number; words: Map<string, string> }>()

/** A field's choices by their folded words, made once for as long as the field has the same. */
function choicesByFolded(field: OwnField): Map<string, string> {
  const known = folded.get(field)
  if (known && known.of === field.choices && known.size === field.choices.length) return known.words
  const words = new Map<string, string>()
  for (const former of Object.keys(field.renamed ?? {}))
    words.set(foldText(former), presentValue({ ...field, type: 'choice' }, former))
  for (const word of field.choices.toReversed()) words.set(foldText(word), word)
  folded.set(field, { of: field.choices, size: field.choices.length, words })
  return words
}
