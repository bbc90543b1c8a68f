import { useState } from 'preact/hooks'
import { listStageRules, restoreStageRule, stageRuleUses } from '../../../lib/ladder/stage-rules-store.ts'
import type { StageRule } from '../../../lib/ladder/stage-rule.ts'
import { readVocabulary } from '../../../lib/segments/vocabulary.ts'
import { useLanguage } from '../../ui/language.tsx'
import { useLive } from '../live.ts'
import { Removed } from '../removed.tsx'
import { useSession } from '../session.ts'
import { AddStageRule } from './add-stage-rule.tsx'
import { StageRuleRow } from './stage-rule-row.tsx'
import { useFocusWhenThere } from './use-focus-when-there.ts'

/** Which segments stand at which stage, in the order in which they count, and the form for another. */
export function StageRules() {
  const { t } = useLanguage()
  const { db } = useSession()
  const focus = useFocusWhenThere()
  const focusOn = ({ id }: StageRule): void => focus(`[data-stage-rule="${id}"] input`)
  const known = useLive(async () => ({ rules: await listStageRules(db), vocabulary: await readVocabulary(db) }), [db])
  const [removed, setRemoved] = useState<StageRule | null>(null)
  if (!known) return null
  const { rules, vocabulary } = known
  const uses = stageRuleUses(rules, vocabulary)
  const nameOf = (id: string): string => vocabulary.segments.find((one) => one.id === id)?.name ?? ''
  return (
    <section class="apart stack" aria-labelledby="stage-rules">
      <div>
        <h2 id="stage-rules">{t('ladder.rules')}</h2>
        <p class="quiet">{t('ladder.rules.lead')}</p>
      </div>
      {removed && (
        <Removed
          text={t('ladder.rules.removed', { segment: nameOf(removed.segment) })}
          onUndo={async () => {
            await restoreStageRule(db, removed)
            focusOn(removed)
            setRemoved(null)
          }}
        />
      )}
      {rules.length > 0 && (
        <ol class="rows">
          {rules.map((rule, i) => (
            <StageRuleRow
              key={rule.id}
              rule={rule}
              name={nameOf(rule.segment)}
              use={uses.get(rule.id) ?? { kind: 'gone' }}
              place={{ first: i === 0, last: i === rules.length - 1 }}
              onRemoved={setRemoved}
            />
          ))}
        </ol>
      )}
      <AddStageRule segments={vocabulary.segments} rules={rules} onStarter={focusOn} />
    </section>
  )
}
