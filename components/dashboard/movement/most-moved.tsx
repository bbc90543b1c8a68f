import { ABSENT } from '../../../lib/segments/history/group-codes.ts'
import type { GroupMoves } from '../../../lib/segments/history/moves.ts'
import { useLanguage } from '../../ui/language.tsx'
import type { Between } from './matrix.tsx'

/** How many of the largest moves are put into words. */
const NAMED = 3

/** What happened, in sentences: how many stayed, moved, came and went, and the largest moves. */
export function MostMoved({ moves, between: { kind, name } }: { moves: GroupMoves; between: Between }) {
  const { t, format } = useLanguage()
  const cells = moves.groups.flatMap((from, i) => moves.groups.map((to, j) => ({ from, to, n: moves.counts[i]?.[j] ?? 0 })))
  const sum = (which: (cell: (typeof cells)[number]) => boolean): number =>
    cells.reduce((all, cell) => all + (which(cell) ? cell.n : 0), 0)
  const stayed = sum((cell) => isThere(cell) && cell.from === cell.to)
  const moved = sum((cell) => isThere(cell) && cell.from !== cell.to)
  const [came, went] = [sum(({ from }) => from === ABSENT), sum(({ to }) => to === ABSENT)]
  const most = cells
    .filter(({ from, to, n }) => n > 0 && from !== to)
    .toSorted((a, b) => b.n - a.n)
    .slice(0, NAMED)
  const movedWords =
    moved === 0
      ? t(kind === 'group' ? 'movement.none' : 'movement.stage.still')
      : t(kind === 'group' ? 'movement.moved' : 'movement.stage.moved', {
          n: moved,
          share: format.percent(moved / (moved + stayed)),
        })
  const words = most.map(({ from, to, n }) => {
    if (from === ABSENT) return t('movement.most.came', { n, to: name(to, 'to') })
    if (to === ABSENT) return t('movement.most.went', { n, from: name(from, 'from') })
    return t('movement.most.move', { n, from: name(from, 'from'), to: name(to, 'to') })
  })
  return (
    <div class="stack" data-testid="most-moved">
      <p>
        {[
          ...(stayed + moved === 0
            ? []
            : [t(kind === 'group' ? 'movement.stayed' : 'movement.stage.stayed', { n: stayed }), movedWords]),
          came > 0 ? t('movement.came', { n: came }) : '',
          went > 0 ? t('movement.went', { n: went }) : '',
        ]
          .filter((sentence) => sentence !== '')
          .join(' ')}
      </p>
      {words.length > 0 && (
        <p>
          {t('movement.most')}: {format.list(words)}.
        </p>
      )}
    </div>
  )
}

/** At both moments. */
function isThere({ from, to }: { from: string; to: string }): boolean {
  return from !== ABSENT && to !== ABSENT
}
