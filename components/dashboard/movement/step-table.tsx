import type { Moment } from '../../../lib/segments/history/moment.ts'
import type { SegmentStep } from '../../../lib/segments/history/moves.ts'
import { useLanguage } from '../../ui/language.tsx'
import { contactsLink } from '../contacts/address.ts'
import { MomentTable } from './moment-table.tsx'

/** Moment by moment, the newest first: how many members, who joined and who left. Days without a run are a row of their own. */
export function StepTable({
  segment,
  steps,
  words,
}: {
  segment: string
  steps: readonly SegmentStep[]
  words: (moment: Moment) => string
}) {
  const { t } = useLanguage()
  return (
    <MomentTable
      title={t('movement.segment.title')}
      headings={(['size', 'joined', 'left'] as const).map((name) => (
        <th key={name} scope="col" class="figures">
          {t(`movement.segment.${name}`)}
        </th>
      ))}
      steps={steps}
      row={(step, later) => {
        const gap = (later?.moment.day ?? step.moment.day) - step.moment.day - 1
        return [
          gap > 0 && (
            <tr key={`gap ${step.moment.n}`} class="gap">
              <td colSpan={4}>{t('movement.gap', { n: gap })}</td>
            </tr>
          ),
          <Step key={step.moment.n} segment={segment} step={step} when={words(step.moment)} />,
        ]
      }}
    />
  )
}

function Step({ segment, step, when }: { segment: string; step: SegmentStep; when: string }) {
  const { t, format } = useLanguage()
  const { moment, count, why, off, since } = step
  const whyWords = why === null ? [] : [t(`movement.segment.why.${why}`)]
  const marks = [...whyWords, ...(off ? [t('movement.segment.off')] : [])]
  const figure = (kind: 'joined' | 'left') => {
    const n = step[kind]
    if (n === null || since === null) return <td class="figures quiet">–</td>
    if (n === 0) return <td class="figures quiet">0</td>
    const moved = { kind, segment, since, until: moment.n } as const
    return (
      <td class="figures">
        <a href={contactsLink({ moved })} aria-label={t(`movement.segment.${kind}Link`, { n, day: when })}>
          {kind === 'joined' ? '+' : '−'}
          {format.number(n)}
        </a>
      </td>
    )
  }
  return (
    <tr data-moment={moment.n}>
      <th scope="row">
        <bdi>{when}</bdi>
        {marks.length > 0 && <span class="quiet"> ({marks.join(', ')})</span>}
      </th>
      <td class="figures">{format.number(count)}</td>
      {figure('joined')}
      {figure('left')}
    </tr>
  )
}
