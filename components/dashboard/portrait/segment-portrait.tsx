import type { Rule } from '../../../lib/segments/rule.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { FailureNotice } from '../failure-notice.tsx'
import { useVocabulary } from '../vocabulary.ts'
import { DistinctionList } from './distinction-list.tsx'
import { KeyFigures } from './key-figures.tsx'
import { TraitCards } from './trait-cards.tsx'
import { usePortrait } from './use-portrait.ts'

/** What the members of a rule are like beside everybody else: saved or not, the rule has passed `checkRule`. Follows the rule and the base. */
export function SegmentPortrait({ rule }: { rule: Rule }) {
  const speech = useLanguage()
  const { t } = speech
  const vocabulary = useVocabulary()
  const { answer: portrait, busy, error, again } = usePortrait(rule)
  if (!busy && error !== null) return <FailureNotice error={error} onRetry={again} />
  if (!portrait || !vocabulary)
    return (
      <div class="portrait-waiting">
        <output>{t('portrait.loading')}</output>
      </div>
    )
  if (portrait.members === 0)
    return (
      <EmptyState icon="group" title={t('portrait.nobody.title')}>
        <p>{t('portrait.nobody.text')}</p>
      </EmptyState>
    )
  const wording = { ...speech, vocabulary, currency: portrait.currency }
  return (
    <div class="stack portrait" data-testid="segment-portrait" data-members={portrait.members} aria-busy={busy}>
      <KeyFigures portrait={portrait} />
      {portrait.members === portrait.people ? (
        <Notice kind="info">{t('portrait.everybody')}</Notice>
      ) : (
        <DistinctionList portrait={portrait} wording={wording} />
      )}
      <TraitCards portrait={portrait} wording={wording} />
    </div>
  )
}
