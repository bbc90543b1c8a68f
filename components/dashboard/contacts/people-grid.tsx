import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { LineKey } from '../../../lib/contacts/contact-list.ts'
import type { ListAnswer, Sort, SortBy } from '../../../lib/table/wish.ts'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { GridRow } from './grid-row.tsx'
import { isSelected, withKeys, type Selection } from './selection.ts'
import { SortHead } from './sort-head.tsx'
import { useLines } from './use-lines.ts'
import { HEAD, heightOf, ROW, scrollTo, windowAt } from './virtual-rows.ts'

/** Rows drawn above and below those that are seen. */
const BEYOND = 6

const COLUMNS: { name: string; by: SortBy | null; figures?: boolean }[] = [
  { name: 'name', by: 'name' },
  { name: 'phone', by: null },
  { name: 'country', by: 'country' },
  { name: 'group', by: 'group' },
  { name: 'score', by: 'score', figures: true },
  { name: 'orders', by: 'orders', figures: true },
  { name: 'spent', by: 'spent', figures: true },
  { name: 'last', by: 'last', figures: true },
  { name: 'seen', by: 'seen', figures: true },
  { name: 'tags', by: null },
]

interface Props {
  list: ListAnswer
  version: string
  sort: Sort
  onSort: (sort: Sort) => void
  selection: Selection
  onSelect: (selection: Selection) => void
}

/** Any number of people in rows, of which only those in sight exist. One stop of the Tab key; the arrows go from row to row. */
export function PeopleGrid({ list, version, sort, onSort, selection, onSelect }: Props) {
  const { t } = useLanguage()
  const grid = useRef<HTMLTableElement>(null)
  const [scroll, setScroll] = useState({ top: 0, view: 600 })
  const [active, setActive] = useState(0)
  const anchor = useRef(0)
  const rows = list.typed.length + list.ordinals.length
  const keyAt = (row: number): LineKey => list.typed[row] ?? (list.ordinals[row - list.typed.length] as number)

  const measure = (): void => {
    const element = grid.current
    if (element) setScroll({ top: element.scrollTop, view: Math.max(ROW, element.clientHeight - HEAD) })
  }
  useLayoutEffect(() => {
    const watch = new ResizeObserver(measure)
    if (grid.current) watch.observe(grid.current)
    return () => watch.disconnect()
  }, [])
  // Another list begins at its top.
  useEffect(() => {
    if (grid.current) grid.current.scrollTop = 0
    setActive(0)
    anchor.current = 0
  }, [list.ordinals])

  const { first, top } = windowAt(scroll.top, rows, scroll.view)
  // Near the top of a list that is scrolled faster than it moves there is no room above for more rows.
  const from = Math.max(0, first - Math.min(BEYOND, Math.floor(Math.max(0, top) / ROW)))
  const to = Math.min(rows, first + Math.ceil(scroll.view / ROW) + 1 + BEYOND)
  const seen = Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)
  const { lines, error } = useLines(seen.map(keyAt), list.generation, version)

  const goTo = (row: number): void => {
    const element = grid.current
    const next = Math.max(0, Math.min(rows - 1, row))
    setActive(next)
    if (element) element.scrollTop = scrollTo(next, element.scrollTop, rows, scroll.view)
  }
  const choose = (row: number, range: boolean): void => {
    const [low, high] = range ? [Math.min(anchor.current, row), Math.max(anchor.current, row)] : [row, row]
    const keys = Array.from({ length: high - low + 1 }, (_, i) => keyAt(low + i))
    onSelect(withKeys(selection, keys, range || !isSelected(selection, keyAt(row))))
    anchor.current = row
    setActive(row)
  }
  // Rows that stay as they are keep the first function that they were given.
  const chooses = useRef(choose)
  chooses.current = choose
  const pick = useCallback((row: number, range: boolean) => chooses.current(row, range), [])
  const press = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return
    const page = Math.max(1, Math.floor(scroll.view / ROW) - 1)
    const steps: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: rows - 1,
    }
    const next = steps[event.key]
    if (next !== undefined) {
      goTo(next)
      if (event.shiftKey && event.key.startsWith('Arrow')) choose(Math.max(0, Math.min(rows - 1, next)), true)
    } else if (event.key === ' ') choose(active, event.shiftKey)
    else if (event.key === 'Enter') grid.current?.querySelector<HTMLAnchorElement>(`#row-${active} a`)?.click()
    else return
    event.preventDefault()
  }

  return (
    <>
      {error !== null && (
        <Notice kind="error">{t('dashboard.broken', { detail: error instanceof Error ? error.message : '' })}</Notice>
      )}
      <table
        ref={grid}
        class="people-grid"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- arrows go from row to row: a grid (ARIA 1.2)
        role="grid"
        tabIndex={0}
        aria-label={t('contacts.title')}
        aria-rowcount={rows + 1}
        aria-colcount={COLUMNS.length + 1}
        aria-multiselectable
        aria-activedescendant={rows > 0 && active >= from && active < to ? `row-${active}` : undefined}
        onScroll={measure}
        onKeyDown={press}
      >
        <thead class="people-head">
          <tr aria-rowindex={1} class="people-row">
            <th scope="col" class="pick">
              <span class="out-of-sight">{t('contacts.column.pick')}</span>
            </th>
            {COLUMNS.map((column) => (
              <SortHead key={column.name} {...column} current={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody
          class="people-body"
          style={{ height: `${heightOf(rows)}px`, paddingTop: `${Math.max(0, top - (first - from) * ROW)}px` }}
        >
          {seen.map((row) => (
            <GridRow
              key={keyAt(row)}
              row={row}
              line={lines.get(keyAt(row))}
              active={row === active}
              selected={isSelected(selection, keyAt(row))}
              onPick={pick}
            />
          ))}
        </tbody>
      </table>
    </>
  )
}
