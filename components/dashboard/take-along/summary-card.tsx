import { useState } from 'preact/hooks'
import type { Segment } from '../../../lib/segments/rule.ts'
import type { Vocabulary } from '../../../lib/segments/vocabulary.ts'
import { FEWEST, summaryOf } from '../../../lib/take-along/summary.ts'
import { Checkbox } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'
import { usePortrait } from '../portrait/use-portrait.ts'
import { useSession } from '../session.ts'
import { CopyText } from './copy-text.tsx'
import { summaryText } from './summary-text.ts'
import { TakeCard } from './take-card.tsx'

const CRM_TAGS = 'contact.crm-tags'

/** What the segment is like, as text for the tools of sponsored messages. Nobody is named in it. */
export function SummaryCard({ segment, vocabulary }: { segment: Segment; vocabulary: Vocabulary }) {
  const speech = useLanguage()
  const { t } = speech
  const { settings } = useSession()
  const { answer: portrait, error } = usePortrait(segment.rule)
  const choices = vocabulary.own.filter(({ type }) => type === 'choice' || type === 'choices')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(choices.map(({ id }) => `own.${id}`)))
  const pick = (field: string, on: boolean): void => {
    const next = new Set(chosen)
    if (on) next.add(field)
    else next.delete(field)
    setChosen(next)
  }
  const offered = [
    ...choices.map(({ id, name }) => ({ field: `own.${id}`, name })),
    { field: CRM_TAGS, name: t('take.summary.crm') },
  ]
  const interests = offered.flatMap(({ field }) => (chosen.has(field) ? [field] : []))
  const summary = portrait && summaryOf(portrait, interests)
  return (
    <TakeCard name="summary" title={t('take.summary')} what={t('take.summary.what', { fewest: FEWEST })}>
      <fieldset class="bare stack-small">
        <legend class="field-label">{t('take.summary.interests')}</legend>
        <div class="take-columns">
          {offered.map(({ field, name }) => (
            <Checkbox key={field} label={<bdi>{name}</bdi>} checked={chosen.has(field)} onPick={(on) => pick(field, on)} />
          ))}
        </div>
      </fieldset>
      {!portrait && error !== null && <Notice kind="error">{failureText(error, t)}</Notice>}
      {!portrait && error === null && <output>{t('take.summary.loading')}</output>}
      {portrait && !summary && <Notice kind="info">{t('take.summary.few', { fewest: FEWEST })}</Notice>}
      {summary && (
        <CopyText
          label={t('take.summary.text')}
          button={t('take.summary.copy')}
          text={summaryText(summary, { ...speech, vocabulary, currency: settings.currency })}
          rows={6 + summary.interests.length}
        />
      )}
    </TakeCard>
  )
}
