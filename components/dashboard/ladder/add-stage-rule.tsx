import { useState } from 'preact/hooks'
import { STAGES } from '../../../lib/fields/stage.ts'
import { stageWords } from '../../../lib/ladder/counting.ts'
import { addStarterStageRule, STARTER_STAGE_RULES } from '../../../lib/ladder/starter-stage-rules.ts'
import type { StageRule } from '../../../lib/ladder/stage-rule.ts'
import { saveStageRule, stageRuleProblemSentence, type SaveStageRuleResult } from '../../../lib/ladder/stage-rules-store.ts'
import type { Segment } from '../../../lib/segments/rule.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'
import { useSession } from '../session.ts'

/** Another stage rule, and the two that most shops begin with, as long as they are not there. `onStarter`: one of these was taken, its button is gone. */
export function AddStageRule({
  segments,
  rules,
  onStarter,
}: {
  segments: readonly Segment[]
  rules: readonly StageRule[]
  onStarter: (rule: StageRule) => void
}) {
  const { t } = useLanguage()
  const { db, settings } = useSession()
  const [segment, setSegment] = useState('')
  const [stage, setStage] = useState('')
  const [problem, setProblem] = useState('')
  const words = (one: StageRule['stage']): string => stageWords(one, t, settings.ladder?.counting)
  const taken = new Set(rules.map((rule) => JSON.stringify(segments.find(({ id }) => id === rule.segment)?.rule)))
  const starters = STARTER_STAGE_RULES.filter(({ rule }) => !taken.has(JSON.stringify(rule)))
  const say = (saving: Promise<SaveStageRuleResult>): Promise<StageRule | null> =>
    saving.then(
      (result) => {
        setProblem(result.ok ? '' : stageRuleProblemSentence(result.problem, t, words))
        return result.ok ? result.rule : null
      },
      (error: unknown) => {
        setProblem(failureText(error, t))
        return null
      },
    )
  const add = async (event: Event): Promise<void> => {
    event.preventDefault()
    const picked = STAGES.find((one) => String(one) === stage)
    if (segment === '') return setProblem(t('ladder.rules.choose'))
    if (picked === undefined) return setProblem(t('problem.stage.no-stage'))
    if (await say(saveStageRule(db, { stage: picked, segment }, Date.now()))) setSegment('')
  }
  return (
    <div class="stack">
      <form class="row stage-rule-form" onSubmit={add}>
        <Select
          label={t('ladder.rules.segment')}
          options={[{ value: '', text: t('ladder.rules.pick') }, ...segments.map(({ id, name }) => ({ value: id, text: name }))]}
          value={segment}
          onPick={setSegment}
        />
        <Select
          label={t('stage.label')}
          options={[
            { value: '', text: t('ladder.rules.pick') },
            ...STAGES.map((one) => ({ value: String(one), text: words(one) })),
          ]}
          value={stage}
          onPick={setStage}
        />
        <Button type="submit">{t('ladder.rules.add')}</Button>
      </form>
      {problem && <Notice kind="error">{problem}</Notice>}
      {starters.length > 0 && (
        <div class="row">
          <span class="quiet">{t('ladder.rules.starters')}</span>
          {starters.map(({ id, stage: to }) => (
            <Button
              key={id}
              icon="plus"
              onClick={() => void say(addStarterStageRule(db, id, t, Date.now())).then((rule) => rule && onStarter(rule))}
            >
              {t('ladder.rules.starter', { segment: t(`starter.stage.${id}`), stage: words(to) })}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
