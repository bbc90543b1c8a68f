import { useState } from 'preact/hooks'
import type { OwnField } from '../../../lib/fields/own-field.ts'
import { listFields, restoreField, segmentsNaming } from '../../../lib/fields/store.ts'
import { offersNamingField } from '../../../lib/offers/offer-use.ts'
import { listOffers } from '../../../lib/offers/store.ts'
import { listSegments } from '../../../lib/segments/store.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useFocusBack } from '../focus.ts'
import { useLive } from '../live.ts'
import { Removed } from '../removed.tsx'
import { useSession } from '../session.ts'
import { ViewHead } from '../view-head.tsx'
import { FieldForm, type FieldShape } from './field-form.tsx'
import { FieldRow } from './field-row.tsx'
import { fieldTemplates } from './templates.ts'
import { useFieldUse } from './use-field-use.ts'

/** All own fields, the form for one of them or a new one, and proposals to begin with. */
export function FieldsView() {
  const { t } = useLanguage()
  const { db } = useSession()
  const fields = useLive(() => listFields(db), [db])
  const segments = useLive(() => listSegments(db), [db])
  const offers = useLive(() => listOffers(db), [db])
  const uses = useFieldUse()
  const [open, setOpen] = useState<OwnField | FieldShape | 'new' | null>(null)
  const [removed, setRemoved] = useState<OwnField | null>(null)
  const editing = typeof open === 'object' && open !== null && 'id' in open ? open : null
  useFocusBack(open === null ? null : editing ? `edit-${editing.id}` : 'new-field')
  if (!fields || !segments || !offers) return null
  const close = (): void => setOpen(null)
  return (
    <>
      <ViewHead title={t('fields.title')} lead={t('fields.lead')}>
        {open === null && (
          <Button id="new-field" look="main" icon="plus" onClick={() => setOpen('new')}>
            {t('fields.new')}
          </Button>
        )}
      </ViewHead>
      <div class="stack">
        {removed && (
          <Removed
            text={t('fields.removed', { name: removed.name })}
            onUndo={async () => {
              await restoreField(db, removed)
              setRemoved(null)
            }}
          />
        )}
        {open !== null && !editing && <FieldForm field={null} {...(open !== 'new' && { shape: open })} onClose={close} />}
        {fields.length === 0 && open === null && (
          <EmptyState icon="person" title={t('fields.empty.title')}>
            <p>{t('fields.empty.text')}</p>
          </EmptyState>
        )}
        <ul class="rows">
          {fields.map((field, i) =>
            editing?.id === field.id ? (
              <li key={field.id}>
                <FieldForm field={editing} use={uses?.get(field.id)} onClose={close} />
              </li>
            ) : (
              <FieldRow
                key={field.id}
                field={field}
                use={uses?.get(field.id)}
                segments={segmentsNaming(segments, field.id)}
                offers={offersNamingField(offers, field)}
                place={{ first: i === 0, last: i === fields.length - 1 }}
                onEdit={() => setOpen(field)}
                onRemoved={setRemoved}
              />
            ),
          )}
        </ul>
        {open === null && <Templates fields={fields} onPick={setOpen} />}
      </div>
    </>
  )
}

function Templates({ fields, onPick }: { fields: readonly OwnField[]; onPick: (shape: FieldShape) => void }) {
  const { t } = useLanguage()
  const left = fieldTemplates(t).filter(({ name }) => !fields.some((field) => field.name === name))
  if (left.length === 0) return null
  return (
    <section class="stack-small" aria-labelledby="field-templates">
      <h2 id="field-templates">{t('fields.templates')}</h2>
      <p class="quiet">{t('fields.templates.text')}</p>
      <div class="row">
        {left.map((shape) => (
          <Button key={shape.name} icon="plus" onClick={() => onPick(shape)}>
            {shape.name}
          </Button>
        ))}
      </div>
    </section>
  )
}
