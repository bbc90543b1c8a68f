import type { RfmGroup } from '../../../lib/rfm/map.ts'
import { ABSENT } from '../../../lib/segments/history/group-codes.ts'
import type { GroupMoves } from '../../../lib/segments/history/moves.ts'
import { Badge, groupColour } from '../../ui/badge.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { contactsLink } from '../contacts/address.ts'
import { Scroll } from '../scroll.tsx'
import type { SideName } from './group-words.ts'

/** What moves are between, and how its sides are called: in a sentence, before a row, above a column. */
export interface Between {
  kind: 'group' | 'stage'
  name: SideName
  row: SideName
  column: SideName
}

/** From which group or stage (rows) to which (columns): how many, which share of the row, and who. */
export function Matrix({ moves, between }: { moves: GroupMoves; between: Between }) {
  const { t, format } = useLanguage()
  const { groups, counts, known } = moves
  const total = (from: number): number => (counts[from] ?? []).reduce((sum, n) => sum + n, 0)
  const arrived = (to: number): number => counts.reduce((sum, row) => sum + (row[to] ?? 0), 0)
  const places = groups.map((_, at) => at)
  const rows = places.filter((at) => total(at) > 0)
  const columns = places.filter((at) => arrived(at) > 0)
  return (
    <Scroll label={t('movement.table')}>
      <table class={`grid matrix matrix-${between.kind}`}>
        <caption class="out-of-sight">{t('movement.table')}</caption>
        <thead>
          <tr>
            <th scope="col" class="matrix-corner">
              {t('movement.from')} ↓ {t('movement.to')} →
            </th>
            {columns.map((to) => (
              <th key={to} scope="col" class="figures" title={between.row(groups[to] ?? '', 'to')}>
                <Side id={groups[to] ?? ''} side="to" known={known} name={between.column} />
              </th>
            ))}
            <th scope="col" class="figures">
              {t('movement.all')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((from) => (
            <tr key={from} data-from={groups[from]}>
              <th scope="row">
                <Side id={groups[from] ?? ''} side="from" known={known} name={between.row} />
              </th>
              {columns.map((to) => (
                <Cell key={to} moves={moves} between={between} from={from} to={to} row={total(from)} />
              ))}
              <td class="figures">{format.number(total(from))}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('movement.all')}</th>
            {columns.map((to) => (
              <td key={to} class="figures">
                {format.number(arrived(to))}
              </td>
            ))}
            <td class="figures">{format.number(rows.reduce((sum, from) => sum + total(from), 0))}</td>
          </tr>
        </tfoot>
      </table>
    </Scroll>
  )
}

/** Whoever is no longer there cannot be listed. */
function Cell({
  moves,
  between: { kind, name },
  from,
  to,
  row,
}: {
  moves: GroupMoves
  between: Between
  from: number
  to: number
  row: number
}) {
  const { t, format } = useLanguage()
  const [before = '', after = ''] = [moves.groups[from], moves.groups[to]]
  const n = moves.counts[from]?.[to] ?? 0
  if (n === 0) return <td class="figures quiet">·</td>
  const moved = { kind, since: moves.since.n, until: moves.now.n, from: before, to: after } as const
  const said = `${t('movement.most.move', { n, from: name(before, 'from'), to: name(after, 'to') })} (${format.percent(n / row)})`
  const colour = moves.known.find(({ id }) => id === after)
  return (
    <td
      class={`figures${from === to ? ' stayed' : ' moved'}`}
      data-to={after}
      title={said}
      style={colour ? { ...groupColour(colour), '--share': String(n / row) } : { '--share': String(n / row) }}
    >
      {after === ABSENT ? (
        <span>{format.number(n)}</span>
      ) : (
        <a href={contactsLink({ moved })} aria-label={said}>
          {format.number(n)}
        </a>
      )}
      <span class="matrix-share">{format.percent(n / row)}</span>
    </td>
  )
}

function Side({ id, side, known, name }: { id: string; side: 'from' | 'to'; known: readonly RfmGroup[]; name: SideName }) {
  const group = known.find((one) => one.id === id)
  return group ? <Badge group={group} /> : <span class="quiet">{name(id, side)}</span>
}
