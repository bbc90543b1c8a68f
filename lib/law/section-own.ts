import type { OwnField, OwnValues } from '../fields/own-field.ts'
import { membersOf, ownOf } from '../fields/own-values.ts'
import { ownValueWords } from '../fields/own-words.ts'
import { stageWords, type LadderCounting } from '../ladder/counting.ts'
import { stageReasons } from '../ladder/stage-reasons.ts'
import type { Dossier } from './dossier.ts'
import { known, type Saying, type Section } from './sections.ts'

/** Values of the user's own fields and the stage on the ladder. What is kept for a field that was deleted is said too. */
export function ownSection({ row: { contact }, state, stage, vocabulary }: Dossier, saying: Saying): Section {
  const { t } = saying
  const values = ownOf(contact, state)
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
    [t('stage.label'), stageText(stage, vocabulary.counting, saying)],
  ])
  const isEmpty = block.kind === 'pairs' && block.pairs.length === 0
  return { id: 'own', title: t('own.title'), blocks: isEmpty ? [{ kind: 'note', text: t('dossier.own.none') }] : [block] }
}

function stageText({ stage, ...by }: Dossier['stage'], counting: LadderCounting | undefined, { t }: Saying): string {
  if (stage === null) return ''
  return [stageWords(stage, t, counting), ...stageReasons(by, t, counting)].join('; ')
}

/** Values of fields that are there no more. */
function leftOf(values: OwnValues, fields: readonly OwnField[]): [string, string][] {
  const there = new Set(fields.map(({ id }) => id))
  return Object.entries(values).filter(([id]) => !there.has(id))
}
