import { useState } from 'preact/hooks'
import { ABSENT } from '../../../lib/segments/history/group-codes.ts'
import type { Moment } from '../../../lib/segments/history/moment.ts'
import type { GroupMoves, LadderSteps } from '../../../lib/segments/history/moves.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'
import { ViewHead } from '../view-head.tsx'
import { ChooseMoments } from './choose-moments.tsx'
import { ChooseCompared, useCompared, type CompareOf } from './choose-compared.tsx'
import { useGroupSideName } from './group-words.ts'
import { Matrix, type Between } from './matrix.tsx'
import { daysWithout, useMoments } from './moment-words.ts'
import { MostMoved } from './most-moved.tsx'
import { RungSizes } from './rung-sizes.tsx'
import { useStageNames } from './stage-words.ts'
import { useLadder, useMoves, useUpToDate } from './use-group-moves.ts'

/** Who moved from which group, or stage of the ladder, to which, since a day or an import. */
export function MovementView() {
  const { t } = useLanguage()
  const isUpToDate = useUpToDate()
  const kept = useMoments()
  if (!kept) return null
  return (
    <>
      <ViewHead title={t('movement.title')} lead={t('movement.lead')} />
      {kept.moments.length < 2 ? (
        isUpToDate ? (
          <Empty first={kept.moments[0]} />
        ) : (
          <output>{t('dashboard.loading')}</output>
        )
      ) : (
        <Movement {...kept} isUpToDate={isUpToDate} />
      )}
    </>
  )
}

function Empty({ first }: { first: Moment | undefined }) {
  const { t, format } = useLanguage()
  const isEmpty = !first || first.people === 0
  return (
    <EmptyState icon="group" title={t('movement.empty.title')}>
      <p>{t('movement.empty.text')}</p>
      {isEmpty ? (
        <a class="button button-main" href="#/import">
          {t('contacts.empty.import')}
        </a>
      ) : (
        <p class="quiet">{t('movement.empty.since', { day: format.day(first.day) })}</p>
      )}
    </EmptyState>
  )
}

function Movement({
  moments,
  words,
  isUpToDate,
}: {
  moments: readonly Moment[]
  words: (moment: Moment) => string
  isUpToDate: boolean
}) {
  const newest = moments.at(-1)
  const version = `${newest?.n} ${newest?.at}`
  const of = useCompared()
  const ladder = useLadder(of === 'stages' && isUpToDate ? version : null)
  const common = { moments, words, isUpToDate, version }
  if (of === 'groups') return <Compared key={of} {...common} of={of} />
  if (ladder === undefined) return <Loading />
  if (ladder === null) return <Compared key={of} {...common} of={of} />
  const lacking = new Set(ladder.steps.flatMap(({ moment, sizes }) => (sizes === null ? moment.n : [])))
  const isAlone = ladder.steps.length - lacking.size < 2
  return (
    <div class="stack">
      {isAlone ? <StagesSince steps={ladder} /> : <Compared key={of} {...common} of={of} lacking={lacking} />}
      <RungSizes steps={ladder.steps} words={words} />
    </div>
  )
}

/** Since when stages are kept, where there is nothing yet to compare them with. */
function StagesSince({ steps: { steps } }: { steps: LadderSteps }) {
  const { t, format } = useLanguage()
  const first = steps.find(({ sizes }) => sizes !== null)
  return (
    <div class="stack">
      <div class="row moments">
        <ChooseCompared of="stages" />
      </div>
      <p>{first ? t('movement.stage.since', { day: format.day(first.moment.day) }) : t('movement.stage.never')}</p>
    </div>
  )
}

function Compared({
  moments,
  words,
  isUpToDate,
  version,
  of,
  lacking = new Set(),
}: {
  moments: readonly Moment[]
  words: (moment: Moment) => string
  isUpToDate: boolean
  version: string
  of: CompareOf
  lacking?: ReadonlySet<number>
}) {
  const { t } = useLanguage()
  const [chosen, setChosen] = useState<{ since: number; until: number | null } | null>(null)
  const since = chosen?.since ?? usualSince(moments.filter(({ n }) => !lacking.has(n)))
  const until = chosen?.until ?? null
  // Not asked before the history is up to date: the answer would be one of yesterday.
  const { moves, error } = useMoves(of, isUpToDate ? since : null, until, version)
  return (
    <div class="stack">
      <ChooseMoments
        moments={moments}
        words={words}
        since={since}
        until={until}
        lacks={({ n }) => lacking.has(n)}
        onChoose={(from, to) => setChosen({ since: from, until: to })}
      >
        <ChooseCompared of={of} />
      </ChooseMoments>
      {error !== null ? (
        <Notice kind="error">{failureText(error, t)}</Notice>
      ) : moves === undefined ? (
        <Loading />
      ) : moves === null ? (
        <Notice kind="doubt">{t('movement.lost')}</Notice>
      ) : of === 'groups' ? (
        <FoundGroups moves={moves} moments={moments} />
      ) : (
        <FoundStages moves={moves} moments={moments} />
      )}
    </div>
  )
}

function Loading() {
  const { t } = useLanguage()
  return <output>{t('dashboard.loading')}</output>
}

/** A month ago or nearly so: the oldest moment of the last thirty days, but not the newest. */
function usualSince(moments: readonly Moment[]): number {
  const newest = moments.at(-1)
  const recent = moments.find(({ n, day }) => newest && n < newest.n && day >= newest.day - 30)
  return (recent ?? moments.at(-2) ?? moments[0])?.n ?? 0
}

function FoundGroups({ moves, moments }: { moves: GroupMoves; moments: readonly Moment[] }) {
  const { t } = useLanguage()
  const name = useGroupSideName(moves.known)
  return (
    <Found
      moves={moves}
      moments={moments}
      between={{ kind: 'group', name, row: name, column: name }}
      recut={t('movement.recut')}
    />
  )
}

function FoundStages({ moves, moments }: { moves: GroupMoves; moments: readonly Moment[] }) {
  const { t } = useLanguage()
  const names = useStageNames()
  return <Found moves={moves} moments={moments} between={{ kind: 'stage', ...names }} recut={t('movement.stage.recut')} />
}

function Found({
  moves,
  moments,
  between,
  recut,
}: {
  moves: GroupMoves
  moments: readonly Moment[]
  between: Between
  recut: string
}) {
  const { t } = useLanguage()
  const { missing, days } = daysWithout(moments, moves.since, moves.now)
  return (
    <>
      {moves.recut && <Notice kind="doubt">{recut}</Notice>}
      <MostMoved moves={moves} between={between} />
      <Matrix moves={moves} between={between} />
      <p class="quiet">
        {t('movement.note')}
        {moves.groups.includes(ABSENT) && ` ${t('movement.note.absent')}`}
        {missing > 0 && ` ${t('movement.gaps', { n: missing, days })}`}
      </p>
    </>
  )
}
