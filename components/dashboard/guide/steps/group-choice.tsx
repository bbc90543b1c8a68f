import { useEffect, useRef, useState } from 'preact/hooks'
import type { Id } from '../../../../lib/db/id.ts'
import type { GoalGroups } from '../../../../lib/goals/groups/goal-groups.ts'
import { keepGroups, undoKept } from '../../../../lib/goals/keep-groups.ts'
import { saysTheSame } from '../../../../lib/goals/criteria.ts'
import { fieldName } from '../../../../lib/segments/field-name.ts'
import { FEWEST } from '../../../../lib/segments/portrait/effect-size.ts'
import type { SaveGoalResult } from '../../../../lib/goals/store.ts'
import { Button } from '../../../ui/button.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useFocusBack } from '../../focus.ts'
import { useLive } from '../../live.ts'
import { SegmentPortrait } from '../../portrait/segment-portrait.tsx'
import { segmentProblemText } from '../../segments/problem-text.ts'
import { useSession } from '../../session.ts'
import type { StepProps } from '../goal-page.tsx'
import { groupText } from '../part-text.ts'
import { GroupTable, lookId } from './group-table.tsx'

/** The groups to choose from; those that are chosen become segments. */
export function GroupChoice({ goal, vocabulary, saving, answer }: StepProps & { answer: GoalGroups }) {
  const speech = useLanguage()
  const { t, format } = speech
  const { db } = useSession()
  const wording = { ...speech, vocabulary, currency: answer.currency }
  const known = useLive(async () => {
    const segments = await db.segments.bulkGet(goal.segments)
    return new Set(segments.flatMap((segment) => (segment ? [JSON.stringify(segment.rule)] : [])))
  }, [db, goal.segments.join()])
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [shown, setShown] = useState<string | null>(null)
  const [told, setTold] = useState<{ text: string; made: Id[]; isError?: boolean } | null>(null)
  const groups = answer.groups.map((group) => ({
    ...group,
    key: JSON.stringify(group.rule),
    name: groupText(group.parts, wording),
  }))
  const wanted = groups.filter(({ key }) => chosen.has(key))
  const fields = answer.groups[0]?.parts.map(({ field }) => field) ?? []
  const same = fields.filter((field) => saysTheSame(field, goal.figure)).map((field) => fieldName(field, { t, vocabulary }))
  const open = groups.find(({ key }) => key === shown)
  const heading = useRef<HTMLHeadingElement>(null)
  useFocusBack(open ? lookId(groups.indexOf(open)) : null)
  // It opens below the table, where nobody would see it.
  useEffect(() => {
    if (shown !== null) heading.current?.focus()
  }, [shown])
  const keep = (): Promise<void> =>
    saving.keep(async (at): Promise<SaveGoalResult> => {
      const note = t('guide.analysis.note', { goal: at.name })
      const result = await keepGroups(db, at, wanted, { note, now: Date.now() })
      if (result.ok) {
        const n = result.made.length
        setTold({ text: n === 0 ? t('guide.analysis.kept.already') : t('guide.analysis.kept', { n }), made: result.made })
        setChosen(new Set())
        return result
      }
      if ('problem' in result) return result
      setTold({ text: result.segment.map((one) => segmentProblemText(one, t, vocabulary)).join(' '), made: [], isError: true })
      return { ok: true, goal: at }
    })
  const undo = (made: Id[]): Promise<void> =>
    saving.keep(async (at): Promise<SaveGoalResult> => {
      const isUndone = await undoKept(db, at, made, Date.now())
      setTold({ text: t(isUndone ? 'guide.analysis.undone' : 'guide.analysis.not-undone'), made: [], isError: !isUndone })
      return { ok: true, goal: (await db.goals.get(at.id)) ?? at }
    })
  return (
    <div class="stack">
      {same.length > 0 && (
        <Notice kind="doubt">
          {t('guide.analysis.same', { criteria: format.list(same), figure: t(`guide.figure.${goal.figure}`) })}
        </Notice>
      )}
      <GroupTable
        goal={goal}
        answer={answer}
        groups={groups}
        chosen={chosen}
        kept={known ?? new Set()}
        shown={shown}
        isSaid={same.length === 0}
        onChoose={(key, on) => setChosen(new Set(on ? [...chosen, key] : [...chosen].filter((one) => one !== key)))}
        onShow={(key) => setShown(key === shown ? null : key)}
      />
      <p class="quiet prose">
        {t('guide.analysis.small.why', { fewest: FEWEST })} {t('guide.analysis.differs.why')}
      </p>
      <div class="row">
        <Button aria-disabled={wanted.length === 0} onClick={() => wanted.length > 0 && void keep()}>
          {wanted.length === 0 ? t('guide.analysis.keep.none') : t('guide.analysis.keep', { n: wanted.length })}
        </Button>
      </div>
      {told && (
        <Notice kind={told.isError ? 'error' : 'good'}>
          <div class="row">
            <span>{told.text}</span>
            {told.made.length > 0 && (
              <Button look="link" onClick={() => void undo(told.made)}>
                {t('dashboard.undo')}
              </Button>
            )}
          </div>
        </Notice>
      )}
      {open && (
        <section class="card stack" aria-label={t('guide.analysis.look.of', { group: open.name })}>
          <div class="card-head">
            <h3 class="guide-heading" ref={heading} tabIndex={-1} dir="auto">
              {t('guide.analysis.look.of', { group: open.name })}
            </h3>
            <Button look="quiet" onClick={() => setShown(null)}>
              {t('guide.analysis.look.close')}
            </Button>
          </div>
          <SegmentPortrait rule={open.rule} />
        </section>
      )}
    </div>
  )
}
