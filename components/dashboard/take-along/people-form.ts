import { STAGES } from '../../../lib/fields/stage.ts'
import { shownStage } from '../../../lib/ladder/counting.ts'
import { groupName } from '../../../lib/rfm/group-name.ts'
import type { Vocabulary } from '../../../lib/segments/vocabulary.ts'
import type { PeopleColumn, PeopleForm } from '../../../lib/take-along/people/columns.ts'
import type { Speech } from '../../ui/language.tsx'
import type { Wording } from '../portrait/value-text.ts'

/** What a column is called. */
export function columnName(column: PeopleColumn, { t }: Pick<Speech, 't'>, { own }: Pick<Vocabulary, 'own'>): string {
  if (!column.startsWith('own.')) return t(`take.column.${column}` as 'take.column.id')
  return own.find(({ id }) => column === `own.${id}`)?.name ?? ''
}

/** How a table is written: in the user's words and figures, or `raw`, as machines read them. */
export function peopleForm(columns: readonly PeopleColumn[], raw: boolean, wording: Wording): PeopleForm {
  const { t, vocabulary, currency } = wording
  const head = (column: PeopleColumn): string => {
    if (raw && !column.startsWith('own.')) return column === 'spent' ? `spent_${currency}` : column
    return column === 'spent' ? t('take.column.spent.head', { currency }) : columnName(column, wording, vocabulary)
  }
  const own = <K extends string>(words: readonly K[], say: (word: K) => string): Record<K, string> =>
    Object.fromEntries(words.map((word) => [word, raw ? word : say(word)])) as Record<K, string>
  const hasComma = new Intl.NumberFormat(t.locale).format(1.5).includes(',')
  return {
    columns,
    heads: columns.map(head),
    locale: raw ? null : t.locale,
    // Where the comma stands in numbers, spreadsheets part cells by semicolons.
    delimiter: !raw && hasComma ? ';' : ',',
    consent: own(['yes', 'no', 'unknown'], (word) => t(`take.consent.${word}`)),
    gender: own(['female', 'male', 'other'], (word) => t(`take.gender.${word}`)),
    groups: raw ? {} : Object.fromEntries(vocabulary.groups.map((group) => [group.id, groupName(group, t)])),
    stages: STAGES.map((stage) => (raw ? String(stage) : `${shownStage(stage, vocabulary.counting)}: ${t(`stage.${stage}`)}`)),
  }
}
