import { STAGES } from '../../../../lib/fields/stage.ts'
import { shownStage, type LadderCounting } from '../../../../lib/ladder/counting.ts'
import type { Translate } from '../../../../lib/language/translator.ts'
import { useLanguage } from '../../../ui/language.tsx'
import type { Choice } from './choice.ts'
import { Combobox } from './combobox.tsx'
import { useBuilding } from './context.ts'

/** Before a stage in the values of the choices: a number that is typed is meant as it is shown, never as it is kept. */
const MARK = 'stage '

/** The six stages with their meaning; `taken` are left out. */
export function stageChoices(taken: readonly string[], t: Translate, counting: LadderCounting | undefined): Choice[] {
  return STAGES.filter((stage) => !taken.includes(String(stage))).map((stage) => ({
    value: `${MARK}${stage}`,
    text: stageText(stage, t, counting),
  }))
}

/** The stage of a choice's value; null for what is typed beside them. */
export function chosenStage(value: string): number | null {
  return STAGES.find((stage) => value === `${MARK}${stage}`) ?? null
}

/** A number as a stage with its meaning; as it is where it is none. */
export function stageText(number: number, t: Translate, counting: LadderCounting | undefined): string {
  const stage = STAGES.find((one) => one === number)
  return stage === undefined ? String(number) : `${shownStage(stage, counting)}: ${t(`stage.${stage}`)}`
}

/** One stage of the ladder, chosen by its meaning. */
export function StageInput({
  id,
  label,
  value,
  describedBy,
  onValue,
}: {
  id: string
  label: string
  value: string | number | boolean | null | undefined
  describedBy: string | undefined
  onValue: (value: number | undefined) => void
}) {
  const { t } = useLanguage()
  const { vocabulary } = useBuilding()
  return (
    <div class="condition-one">
      <Combobox
        id={id}
        label={label}
        shown={typeof value === 'number' ? stageText(value, t, vocabulary.counting) : ''}
        chosen={typeof value === 'number' ? `${MARK}${value}` : ''}
        choices={() => stageChoices([], t, vocabulary.counting)}
        placeholder={t('builder.value.choose')}
        describedBy={describedBy}
        invalid={describedBy !== undefined}
        onPick={(picked) => onValue(chosenStage(picked) ?? undefined)}
      />
    </div>
  )
}
