import { useState } from 'preact/hooks'
import type { ConsentCounts } from '../../../lib/consent/count-consents.ts'
import { listLinks } from '../../../lib/consent/link-store.ts'
import type { OptInLink } from '../../../lib/consent/opt.ts'
import { Button } from '../../ui/button.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useFocusBack } from '../focus.ts'
import { useLive } from '../live.ts'
import { Removed } from '../removed.tsx'
import { useSession } from '../session.ts'
import { LinkForm } from './link-form.tsx'
import { LinkRow } from './link-row.tsx'

/** Links by which people agree, with the form for one of them or a new one. */
export function LinksSection({ came }: { came: ConsentCounts['links'] }) {
  const { t } = useLanguage()
  const { db } = useSession()
  const links = useLive(() => listLinks(db), [db])
  const [open, setOpen] = useState<OptInLink | 'new' | null>(null)
  const [removed, setRemoved] = useState<OptInLink | null>(null)
  useFocusBack(open === null ? null : open === 'new' ? 'new-link' : `edit-${open.id}`)
  const close = (): void => setOpen(null)
  return (
    <section class="stack" aria-labelledby="consent-links" data-testid="consent-links">
      <div>
        <h2 id="consent-links">{t('consent.links')}</h2>
        <p class="quiet prose">{t('consent.links.lead')}</p>
      </div>
      {removed && (
        <Removed
          text={t('consent.link.removed', { name: removed.name })}
          onUndo={() => void db.optInLinks.put(removed).then(() => setRemoved(null))}
        />
      )}
      {open === 'new' ? (
        <LinkForm link={null} onClose={close} />
      ) : (
        <div class="row">
          <Button id="new-link" icon="plus" onClick={() => setOpen('new')}>
            {t('consent.link.new')}
          </Button>
        </div>
      )}
      {links?.length === 0 && open === null && <p class="quiet">{t('consent.links.none')}</p>}
      <ul class="rows">
        {links?.map((link) =>
          open !== null && open !== 'new' && open.id === link.id ? (
            <li key={link.id}>
              <LinkForm link={open} onClose={close} />
            </li>
          ) : (
            <LinkRow
              key={link.id}
              link={link}
              people={came.find((one) => one.link === link.id)?.people ?? 0}
              onEdit={() => setOpen(link)}
              onRemoved={setRemoved}
            />
          ),
        )}
      </ul>
    </section>
  )
}
