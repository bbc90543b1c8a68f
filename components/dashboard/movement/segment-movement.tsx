import { useEffect, useState } from 'preact/hooks'
import { query } from '../../../lib/jobs/client.ts'
import type { SegmentStep } from '../../../lib/segments/history/moves.ts'
import type { Segment } from '../../../lib/segments/rule.ts'
import { DayChart, type DayPoint } from '../chart/chart-days.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useMoments } from './moment-words.ts'
import { StepTable } from './step-table.tsx'

/** A segment's size over time, and who joined and left: for the segment's page. Shows nothing until its first count is kept. */
export function SegmentMovement({ segment }: { segment: Pick<Segment, 'id' | 'name'> }) {
  const { t, format } = useLanguage()
  const kept = useMoments()
  const newest = kept?.moments.at(-1)
  const steps = useSteps(segment.id, newest && `${newest.n} ${newest.at}`)
  const first = steps?.[0]
  if (!kept || !steps || !first) return null
  return (
    <div class="stack" data-testid="segment-movement">
      {steps.length === 1 ? (
        <p class="quiet">{t('movement.segment.first', { day: format.day(first.moment.day) })}</p>
      ) : (
        <>
          <DayChart
            title={t('movement.segment.chart')}
            value={t('movement.segment.size')}
            missing={t('movement.segment.missing')}
            points={pointsOf(steps)}
            as="picture"
          />
          <StepTable segment={segment.id} steps={steps} words={kept.words} />
          <p class="quiet">{t('movement.segment.note')}</p>
        </>
      )}
    </div>
  )
}

/** One point for each day; the last count of a day that had several, none for a day without a run. */
export function pointsOf(steps: readonly SegmentStep[]): DayPoint[] {
  const sizes = new Map(steps.map(({ moment, count }) => [moment.day, count]))
  const days = [...sizes.keys()]
  const [from, to] = [Math.min(...days), Math.max(...days)]
  return Array.from({ length: to - from + 1 }, (_, i) => ({ day: from + i, value: sizes.get(from + i) ?? null }))
}

/** Undefined until they are read, and where they cannot be: the page itself says why. */
function useSteps(segment: string, version: string | undefined): SegmentStep[] | undefined {
  const [steps, setSteps] = useState<SegmentStep[]>()
  useEffect(() => {
    if (version === undefined) return
    let wanted = true
    query('moves.segment', { segment }).then(
      (found) => wanted && setSteps(found.steps),
      () => {},
    )
    return () => {
      wanted = false
    }
  }, [segment, version])
  return steps
}
