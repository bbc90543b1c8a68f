import { useState } from 'preact/hooks'
import { countContacts } from '../../../lib/contacts/contact-list.ts'
import { Base, currentGeneration } from '../../../lib/orders/base.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Field } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useLive } from '../live.ts'
import { useSession } from '../session.ts'
import { ViewHead } from '../view-head.tsx'
import { ContactTable } from './contact-table.tsx'
import { PAGE, type Wanted } from './lines.ts'
import { Pager } from './pager.tsx'

/** Everybody in the base: how many, a search, and a table page by page. */
export function ContactsView() {
  const { t, format } = useLanguage()
  const { db } = useSession()
  const [wanted, setWanted] = useState<Wanted>({ text: '', from: 0 })
  const known = useLive(async () => {
    const base = await Base.open(db)
    return { count: await countContacts(db, base), generation: await currentGeneration(db) }
  }, [db])
  if (!known) return null
  const { count, generation } = known
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
          <a class="button" href="#/welcome">
            {t('start.bring.demo')}
          </a>
        </EmptyState>
      ) : (
        <div class="stack">
          <div class="toolbar">
            <div class="search">
              <Field
                type="search"
                label={t('contacts.search')}
                labelHidden
                placeholder={t('contacts.search')}
                value={wanted.text}
                onInput={(event) => setWanted({ text: event.currentTarget.value, from: 0 })}
              />
            </div>
            {wanted.text.trim() === '' && count > PAGE && (
              <Pager
                from={wanted.from}
                count={count}
                size={PAGE}
                onGo={(from) => setWanted({ ...wanted, from })}
                format={format}
              />
            )}
          </div>
          <ContactTable wanted={wanted} generation={generation} />
        </div>
      )}
    </>
  )
}
