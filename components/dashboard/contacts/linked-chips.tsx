import type { Moment } from '../../../lib/segments/history/moment.ts'
import { codedGroups } from '../../../lib/segments/history/group-codes.ts'
import type { Moved } from '../../../lib/segments/history/moved.ts'
import type { Filters } from '../../../lib/table/wish.ts'
import { Tag } from '../../ui/badge.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useLive } from '../live.ts'
import { useGroupSideName } from '../movement/group-words.ts'
import { useStageNames } from '../movement/stage-words.ts'
import { useSession } from '../session.ts'

const NAMES = ['segment', 'moved', 'score'] as const

/** The filters that links bring along, each in words and with a button that takes it away. */
export function LinkedChips({ filters, onFilter }: { filters: Filters; onFilter: (filters: Filters) => void }) {
  const { t } = useLanguage()
  const words = useWords(filters)
  const asked = NAMES.filter((name) => filters[name] !== undefined)
  if (asked.length === 0 || words === undefined) return null
  return (
    <ul class="tags linked-chips" aria-label={t('contacts.filter.listed')}>
      {asked.map((name) => (
        <li key={name}>
          <Tag
            data-testid={`filter-${name}`}
            removeLabel={t('contacts.filter.remove', { filter: words[name] })}
            onRemove={() => {
              const { [name]: _, ...others } = filters
              onFilter(others)
            }}
          >
            {words[name]}
          </Tag>
        </li>
      ))}
    </ul>
  )
}

/** Undefined until the names are read. */
function useWords({ segment, moved, score }: Filters): Record<(typeof NAMES)[number], string> | undefined {
  const { t, format } = useLanguage()
  const { db } = useSession()
  const known = useLive(
    async () => ({ segments: await db.segments.toArray(), moments: await db.moments.toArray(), groups: await codedGroups(db) }),
    [db],
  )
  const sideName = useGroupSideName(known?.groups ?? [])
  const { name: stageName } = useStageNames()
  if (!known) return undefined
  const segmentName = (id: string): string =>
    known.segments.find((one) => one.id === id)?.name ?? t('contacts.filter.segment.gone')
  const dayOf = (n: number): string => {
    const moment: Moment | undefined = known.moments.find((one) => one.n === n)
    return moment ? format.day(moment.day) : '?'
  }
  const movedWords = (one: Moved): string => {
    if (one.kind === 'members') return t('contacts.chip.members', { name: segmentName(one.segment), day: dayOf(one.at) })
    const days = { from: dayOf(one.since), to: dayOf(one.until) }
    if ('segment' in one) return t(`contacts.chip.${one.kind}`, { name: segmentName(one.segment), ...days })
    const isStage = one.kind === 'stage'
    const nameOf = isStage ? stageName : sideName
    const side = (id: string | undefined, which: 'from' | 'to'): string =>
      id === undefined ? t(isStage ? 'contacts.chip.any-stage' : 'contacts.chip.any') : nameOf(id, which)
    return t('contacts.chip.group', { before: side(one.from, 'from'), after: side(one.to, 'to'), ...days })
  }
  const axes = (['r', 'f', 'm'] as const).flatMap((axis) => (score?.[axis] ? [`${axis.toUpperCase()} ${score[axis]}`] : []))
  return {
    segment: segment === undefined ? '' : t('contacts.chip.segment', { name: segmentName(segment) }),
    moved: moved ? movedWords(moved) : '',
    score: t('contacts.chip.score', { score: axes.join(', ') }),
  }
}
