import { useState } from 'preact/hooks'
import { STAGES } from '../../../lib/fields/stage.ts'
import type { Moment } from '../../../lib/segments/history/moment.ts'
import type { LadderSteps } from '../../../lib/segments/history/moves.ts'
import { NONE } from '../../../lib/segments/history/stage-moves.ts'
import { Select } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { DayChart, type DayPoint } from '../chart/chart-days.tsx'
import { MomentTable } from './moment-table.tsx'
import { useStageNames } from './stage-words.ts'

type Steps = LadderSteps['steps']

/** How many people stood on each rung, over time: one rung as a line, all of them as a table, the newest first. */
export function RungSizes({ steps, words }: { steps: Steps; words: (moment: Moment) => string }) {
  const { t } = useLanguage()
  const { row: name } = useStageNames()
  const [rung, setRung] = useState('5')
  const kept = steps.filter(({ sizes }) => sizes !== null)
  if (kept.length === 0) return null
  const rungs = [...STAGES.map(String), NONE]
  return (
    <div class="stack" data-testid="rung-sizes">
      <h2>{t('movement.stage.sizes')}</h2>
      {kept.length > 1 && (
        <>
          <div class="row moments">
            <Select
              label={t('movement.stage.rung')}
              options={rungs.map((value) => ({ value, text: name(value, 'to') }))}
              value={rung}
              onPick={setRung}
            />
          </div>
          <DayChart
            title={name(rung, 'to')}
            value={t('movement.stage.people')}
            missing={t('movement.segment.missing')}
            points={pointsOf(steps, rung)}
            as="picture"
          />
        </>
      )}
      <SizesTable steps={steps} words={words} />
      <p class="quiet">{t('movement.stage.note')}</p>
    </div>
  )
}

/** One point for each day; the last count of a day that had several, none for a day without a run or without stages. */
function pointsOf(steps: Steps, rung: string): DayPoint[] {
  const sizes = new Map(steps.map((step) => [step.moment.day, rung === NONE ? step.none : (step.sizes?.[Number(rung)] ?? null)]))
  const days = steps.flatMap(({ moment, sizes: known }) => (known === null ? [] : [moment.day]))
  const [from, to] = [Math.min(...days), Math.max(...days)]
  return Array.from({ length: to - from + 1 }, (_, i) => ({ day: from + i, value: sizes.get(from + i) ?? null }))
}

function SizesTable({ steps, words }: { steps: Steps; words: (moment: Moment) => string }) {
  const { t } = useLanguage()
  const { row: name, column: mark } = useStageNames()
  return (
    <MomentTable
      title={t('movement.stage.sizes')}
      headings={
        <>
          {STAGES.map((stage) => (
            <th key={stage} scope="col" class="figures" aria-label={name(String(stage), 'to')} title={name(String(stage), 'to')}>
              {mark(String(stage), 'to')}
            </th>
          ))}
          <th scope="col" class="figures">
            {t('movement.stage.none')}
          </th>
        </>
      }
      steps={steps}
      row={(step) => <Sizes key={step.moment.n} step={step} when={words(step.moment)} />}
    />
  )
}

function Sizes({ step: { sizes, none, why }, when }: { step: Steps[number]; when: string }) {
  const { t, format } = useLanguage()
  if (sizes === null)
    return (
      <tr class="gap">
        <td colSpan={STAGES.length + 2}>{t('movement.stage.lacking', { moment: when })}</td>
      </tr>
    )
  const isChanged = why === 'rule' || why === 'settings'
  return (
    <tr>
      <th scope="row">
        <bdi>{when}</bdi>
        {isChanged && <span class="quiet"> ({t(`movement.stage.why.${why}`)})</span>}
      </th>
      {sizes.map((size, stage) => (
        <td key={stage} class="figures" data-stage={stage} data-value={size}>
          {format.number(size)}
        </td>
      ))}
      <td class="figures">{format.number(none ?? 0)}</td>
    </tr>
  )
}
