import type { OwnField, OwnValues } from '../fields/own-field.ts'
import { membersOf, ownOf } from '../fields/own-values.ts'
import { ownValueWords } from '../fields/own-words.ts'
import type { Dossier } from './dossier.ts'
import { known, type Saying, type Section } from './sections.ts'

/** Values of the user's own fields and the stage on the ladder. What is kept for a field that was deleted is said too. */
export function ownSection({ row: { contact }, state, vocabulary }: Dossier, saying: Saying): Section {
  const { t } = saying
  const values = ownOf(contact, state)
  const stage = state.stage?.stage ?? null
  const pairs: [string, string][] = vocabulary.own.map((field) => [
    field.name,
    ownValueWords(field, values[field.id] ?? '', saying),
  ])
  const block = known([
    ...pairs,
    ...leftOf(values, vocabulary.own).map(([, value]): [string, string] => [
      t('dossier.own.deleted'),
      membersOf(value).join(', '),
    ]),
    [t('stage.label'), stage === null ? '' : t('stage.line', { stage, meaning: t(`stage.${stage}`) })],
  ])
  const isEmpty = block.kind === 'pairs' && block.pairs.length === 0
  return { id: 'own', title: t('own.title'), blocks: isEmpty ? [{ kind: 'note', text: t('dossier.own.none') }] : [block] }
}

/** Values of fields that are there no more. */
function leftOf(values: OwnValues, fields: readonly OwnField[]): [string, string][] {
  const there = new Set(fields.map(({ id }) => id))
  return Object.entries(values).filter(([id]) => !there.has(id))
}
