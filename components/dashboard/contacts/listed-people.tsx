import { useEffect, useState } from 'preact/hooks'
import type { ListWish, Sort } from '../../../lib/table/wish.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'
import { PeopleGrid } from './people-grid.tsx'
import { NOBODY, type Selection } from './selection.ts'
import { TagBar } from './tag-bar.tsx'
import { useList } from './use-list.ts'

/** Those who fit: how many, which share, what can be done with them, and the rows themselves. */
export function ListedPeople({ wish, version, onSort }: { wish: ListWish; version: string; onSort: (sort: Sort) => void }) {
  const { t, format } = useLanguage()
  const { list, busy, error } = useList(wish, version)
  const [selection, setSelection] = useState<Selection>(NOBODY)
  // Whoever was chosen among others must not be tagged unseen among these.
  useEffect(() => setSelection(NOBODY), [wish.text, JSON.stringify(wish.filters), list?.generation])
  if (error !== null) return <Notice kind="error">{failureText(error, t)}</Notice>
  if (!list) return <output>{t('dashboard.loading')}</output>
  const found = list.typed.length + list.ordinals.length
  const told = (
    <output class="quiet" data-testid="contacts-found" data-value={found} aria-busy={busy}>
      {found > 0 && found < list.people && t('contacts.found', { n: found, share: format.percent(found / list.people) })}
      {busy && ` ${t('dashboard.loading')}`}
    </output>
  )
  return (
    <>
      {found === 0 ? (
        <>
          {told}
          <EmptyState icon="search" title={t('contacts.none.title')}>
            <p>{t('contacts.none.text')}</p>
          </EmptyState>
        </>
      ) : (
        <>
          <TagBar list={list} told={told} everybody={found === list.people} selection={selection} onSelect={setSelection} />
          <PeopleGrid
            list={list}
            version={version}
            sort={wish.sort}
            onSort={onSort}
            selection={selection}
            onSelect={setSelection}
          />
        </>
      )}
    </>
  )
}
