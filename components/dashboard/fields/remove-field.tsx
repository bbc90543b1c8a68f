import { useState } from 'preact/hooks'
import type { FieldUse } from '../../../lib/fields/count-values.ts'
import type { OwnField } from '../../../lib/fields/own-field.ts'
import { removeField } from '../../../lib/fields/store.ts'
import type { Offer } from '../../../lib/offers/offer.ts'
import type { Segment } from '../../../lib/segments/rule.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'
import { useSession } from '../session.ts'

/** Says what hangs on a field before it is deleted. */
export function RemoveField({
  field,
  use,
  segments,
  offers,
  open,
  onClose,
  onRemoved,
}: {
  field: OwnField
  use: FieldUse | undefined
  segments: readonly Segment[]
  /** Those whose texts or rule name it. */
  offers: readonly Offer[]
  open: boolean
  onClose: () => void
  onRemoved: (field: OwnField) => void
}) {
  const { t } = useLanguage()
  const { db } = useSession()
  const [failure, setFailure] = useState('')
  const remove = async (): Promise<void> => {
    try {
      await removeField(db, field.id)
      onClose()
      onRemoved(field)
    } catch (error) {
      setFailure(failureText(error, t))
    }
  }
  return (
    <Dialog
      title={t('fields.remove.title', { name: field.name })}
      open={open}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('dashboard.cancel')}</Button>
          <Button look="danger" onClick={() => void remove()}>
            {t('fields.remove.sure')}
          </Button>
        </>
      }
    >
      <div class="stack-small">
        <p>{valuesText(use)}</p>
        {segments.length > 0 && (
          <p>
            {t('fields.remove.segments', { segments: new Intl.ListFormat(t.language).format(segments.map(({ name }) => name)) })}
          </p>
        )}
        {offers.length > 0 && (
          <p>{t('fields.remove.offers', { offers: new Intl.ListFormat(t.language).format(offers.map(({ name }) => name)) })}</p>
        )}
        {failure && <Notice kind="error">{failure}</Notice>}
      </div>
    </Dialog>
  )

  function valuesText(known: FieldUse | undefined): string {
    if (!known) return t('fields.people.counting')
    return known.people === 0 ? t('fields.remove.none') : t('fields.remove.values', { n: known.people })
  }
}
