import type { Key } from '../../../lib/language/translator.ts'
import type { Sort, SortBy } from '../../../lib/table/wish.ts'
import { useLanguage } from '../../ui/language.tsx'

/** Sorted by these the largest or newest is asked for first. */
const LARGEST_FIRST: ReadonlySet<SortBy> = new Set(['score', 'orders', 'spent', 'last', 'seen'])

/** The head of a column: a button where the list can be sorted by it. */
export function SortHead({
  name,
  by,
  figures = false,
  current,
  onSort,
}: {
  name: string
  by: SortBy | null
  figures?: boolean
  current: Sort
  onSort: (sort: Sort) => void
}) {
  const { t } = useLanguage()
  const label = t(`contacts.column.${name}` as Key & `contacts.column.name`)
  const isSorted = by !== null && current.by === by
  return (
    <th
      scope="col"
      class={figures ? 'figures' : ''}
      {...(by === null ? {} : { 'aria-sort': isSorted ? (current.descending ? 'descending' : 'ascending') : 'none' })}
    >
      {by === null ? (
        label
      ) : (
        <button
          type="button"
          class="sort"
          onClick={() => onSort({ by, descending: isSorted ? !current.descending : LARGEST_FIRST.has(by) })}
        >
          {label}
          <span aria-hidden="true">{isSorted ? (current.descending ? ' ↓' : ' ↑') : ''}</span>
        </button>
      )}
    </th>
  )
}
