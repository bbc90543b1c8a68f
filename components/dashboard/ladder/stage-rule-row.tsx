import { useState } from 'preact/hooks'
import { stageWords } from '../../../lib/ladder/counting.ts'
import type { StageRule } from '../../../lib/ladder/stage-rule.ts'
import type { StageRuleUse } from '../../../lib/ladder/stage-rule-use.ts'
import {
  moveStageRule,
  removeStageRule,
  stageRuleProblemSentence,
  switchStageRule,
  type StageRuleProblem,
} from '../../../lib/ladder/stage-rules-store.ts'
import { IconButton } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'
import { segmentLink } from '../segments/links.ts'
import { useSession } from '../session.ts'

/** One stage rule: its segment, the stage, on or off, its place; why it speaks for nobody, where it does not. */
export function StageRuleRow({
  rule,
  name,
  use,
  place,
  onRemoved,
}: {
  rule: StageRule
  /** Of the segment; '' where it is gone. */
  name: string
  use: StageRuleUse
  place: { first: boolean; last: boolean }
  onRemoved: (rule: StageRule) => void
}) {
  const { t } = useLanguage()
  const { db, settings } = useSession()
  const [failure, setFailure] = useState('')
  const words = (stage: StageRule['stage']): string => stageWords(stage, t, settings.ladder?.counting)
  const sentence = (problem: StageRuleProblem): string => stageRuleProblemSentence(problem, t, words)
  const failed = (error: unknown): void => setFailure(failureText(error, t))
  const segment = name || t('ladder.rules.gone')
  return (
    <li class={`row-item ${rule.off ? 'row-off' : ''}`} data-stage-rule={rule.id}>
      <Checkbox
        label={<span class="out-of-sight">{t('ladder.rules.on', { segment })}</span>}
        checked={!rule.off}
        onPick={(on) =>
          void switchStageRule(db, rule, !on, Date.now()).then(
            (result) => setFailure(result.ok ? '' : sentence(result.problem)),
            failed,
          )
        }
      />
      <div class="row-body">
        <p>
          {name ? (
            <a href={segmentLink(rule.segment)} dir="auto">
              {name}
            </a>
          ) : (
            segment
          )}
        </p>
        <p class="quiet">{words(rule.stage)}</p>
        {use.kind !== 'sound' && !rule.off && <Notice kind="doubt">{sentence(use)}</Notice>}
        {failure && <Notice kind="error">{failure}</Notice>}
      </div>
      <div class="row-tools">
        <IconButton
          icon="up"
          label={t('ladder.rules.up', { segment })}
          disabled={place.first}
          onClick={() => void moveStageRule(db, rule.id, -1).catch(failed)}
        />
        <IconButton
          icon="down"
          label={t('ladder.rules.down', { segment })}
          disabled={place.last}
          onClick={() => void moveStageRule(db, rule.id, 1).catch(failed)}
        />
        <IconButton
          icon="trash"
          label={t('ladder.rules.remove', { segment })}
          onClick={() => void removeStageRule(db, rule.id).then((gone) => gone && onRemoved(gone), failed)}
        />
      </div>
    </li>
  )
}
