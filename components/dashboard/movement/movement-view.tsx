import { useState } from 'preact/hooks'
import { ABSENT } from '../../../lib/segments/history/group-codes.ts'
import type { Moment } from '../../../lib/segments/history/moment.ts'
import type { GroupMoves } from '../../../lib/segments/history/moves.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'
import { ViewHead } from '../view-head.tsx'
import { ChooseMoments } from './choose-moments.tsx'
import { Matrix } from './matrix.tsx'
import { daysWithout, useMoments } from './moment-words.ts'
import { MostMoved } from './most-moved.tsx'
import { useGroupMoves, useUpToDate } from './use-group-moves.ts'

/** Who moved from which group to which, since a day or an import. */
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
  const { t } = useLanguage()
  const [chosen, setChosen] = useState<{ since: number; until: number | null } | null>(null)
  const newest = moments.at(-1)
  const since = chosen?.since ?? usualSince(moments)
  const until = chosen?.until ?? null
  // Not asked before the history is up to date: the answer would be one of yesterday.
  const { moves, error } = useGroupMoves(isUpToDate ? since : null, until, `${newest?.n} ${newest?.at}`)
  return (
    <div class="stack">
      <ChooseMoments
        moments={moments}
        words={words}
        since={since}
        until={until}
        onChoose={(from, to) => setChosen({ since: from, until: to })}
      />
      {error !== null ? (
        <Notice kind="error">{failureText(error, t)}</Notice>
      ) : moves === undefined ? (
        <output>{t('dashboard.loading')}</output>
      ) : moves === null ? (
        <Notice kind="doubt">{t('movement.lost')}</Notice>
      ) : (
        <Found moves={moves} moments={moments} />
      )}
    </div>
  )
}

/** A month ago or nearly so: the oldest moment of the last thirty days, but not the newest. */
function usualSince(moments: readonly Moment[]): number {
  const newest = moments.at(-1)
  const recent = moments.find(({ n, day }) => newest && n < newest.n && day >= newest.day - 30)
  return (recent ?? moments.at(-2) ?? moments[0])?.n ?? 0
}

function Found({ moves, moments }: { moves: GroupMoves; moments: readonly Moment[] }) {
  const { t } = useLanguage()
  const { missing, days } = daysWithout(moments, moves.since, moves.now)
  return (
    <>
      {moves.recut && <Notice kind="doubt">{t('movement.recut')}</Notice>}
      <MostMoved moves={moves} />
      <Matrix moves={moves} />
      <p class="quiet">
        {t('movement.note')}
        {moves.groups.includes(ABSENT) && ` ${t('movement.note.absent')}`}
        {missing > 0 && ` ${t('movement.gaps', { n: missing, days })}`}
      </p>
    </>
  )
}
