import { useEffect, useRef, useState } from 'preact/hooks'
import { countContacts } from '../../../lib/contacts/contact-list.ts'
import { Base, currentGeneration } from '../../../lib/orders/base.ts'
import type { Filters, ListWish, Sort } from '../../../lib/table/wish.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Field } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useLive } from '../live.ts'
import { useQuery } from '../route.ts'
import { useSession } from '../session.ts'
import { ViewHead } from '../view-head.tsx'
import { contactsLink, linkedFilters } from './address.ts'
import { FilterBar } from './filter-bar.tsx'
import { LinkedChips } from './linked-chips.tsx'
import { ListedPeople } from './listed-people.tsx'

const NEWEST_FIRST: Sort = { by: 'last', descending: true }

/** Everybody in the base: how many, a search, filters, and a table of any length. */
export function ContactsView() {
  const { t } = useLanguage()
  const { db } = useSession()
  const linked = useQuery()
  const [wish, setWish] = useState<ListWish>({ text: '', filters: linkedFilters(linked), sort: NEWEST_FIRST })
  const [filtering, setFiltering] = useState(false)
  const known = useLive(async () => {
    const base = await Base.open(db)
    return { count: await countContacts(db, base), generation: await currentGeneration(db) }
  }, [db])
  const version = useVersion()
  const isFirst = useRef(true)
  // An address that was followed while the table is open: "back", or a link.
  useEffect(() => {
    if (!isFirst.current) setWish((before) => ({ ...before, filters: linkedFilters(linked) }))
    isFirst.current = false
  }, [linked])
  const filter = (filters: Filters): void => {
    setWish({ ...wish, filters })
    // Reloading shows the same people again, and so does "back" from one of them.
    history.replaceState(null, '', contactsLink(filters))
  }
  if (!known || version === undefined) return null
  const { count, generation } = known
  const asked = Object.keys(wish.filters).length
  return (
    <>
      <ViewHead
        title={t('contacts.title')}
        lead={
          <span data-testid="contact-count" data-value={count}>
            {t('contacts.count', { n: count })}
          </span>
        }
      />
      {count === 0 ? (
        <EmptyState icon="person" title={t('contacts.empty.title')}>
          <p>{t('contacts.empty.text')}</p>
          <a class="button button-main" href="#/import">
            {t('contacts.empty.import')}
          </a>
          <a class="button" href="#/welcome?bring">
            {t('start.bring.demo')}
          </a>
        </EmptyState>
      ) : (
        <div class="stack people-view">
          <div class="toolbar">
            <search class="search">
              <Field
                type="search"
                label={t('contacts.search')}
                labelHidden
                placeholder={t('contacts.search')}
                dir="auto"
                value={wish.text}
                onInput={(event) => setWish({ ...wish, text: event.currentTarget.value })}
              />
            </search>
            <Button aria-expanded={filtering} onClick={() => setFiltering(!filtering)}>
              {asked === 0 ? t('contacts.filters') : t('contacts.filters.asked', { n: asked })}
            </Button>
          </div>
          {filtering && <FilterBar filters={wish.filters} version={String(generation)} onFilter={filter} />}
          <LinkedChips filters={wish.filters} onFilter={filter} />
          <ListedPeople wish={wish} version={`${generation} ${version}`} onSort={(sort) => setWish({ ...wish, sort })} />
        </div>
      )}
    </>
  )
}

/** Changes whenever somebody wrote what the list shows: tags, merges, contacts by hand, rules of segments. */
function useVersion(): string | undefined {
  const { db, settings } = useSession()
  const written = useLive(async () => {
    const all = [...(await db.segments.toArray()), ...(await db.stageRules.orderBy('rank').toArray())]
    const rules = all.map(({ id, revision }) => `${id} ${revision}`)
    return [await db.log.count(), await db.contacts.count(), await db.tagBlocks.count(), await db.same.count(), ...rules].join(
      ' ',
    )
  }, [db])
  const [changes, setChanges] = useState(0)
  useEffect(() => setChanges((n) => n + 1), [settings])
  return written === undefined ? undefined : `${written} ${changes}`
}
