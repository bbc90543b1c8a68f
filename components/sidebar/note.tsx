import type { CardContact } from '../../lib/card/card.ts'
import { TextArea } from '../ui/field.tsx'
import { useLanguage } from './language.ts'
import { useSidebar } from './context.ts'
import { Fold } from './fold.tsx'

/** The agent's note, saved by itself, and the CRM's, which is read only. */
export function Note({ contact }: { contact: CardContact }) {
  const { t } = useLanguage()
  const { notes } = useSidebar()
  const draft = notes.draft(contact.id)
  return (
    <Fold name="note" title={t('note.title')} openAtFirst>
      <TextArea
        label={t('note.label')}
        labelHidden
        placeholder={t('note.label')}
        dir="auto"
        data-keep={`note ${contact.id}`}
        rows={2}
        value={notes.shown(contact.id, contact.note)}
        error={draft?.state === 'failed' ? t('note.failed') : undefined}
        hint={<output>{draft && draft.state !== 'failed' ? t(`note.${draft.state}`) : ''}</output>}
        onInput={(event) => notes.type(contact.id, event.currentTarget.value, contact.note)}
        onBlur={notes.flush}
      />
      {contact.crmNote !== '' && (
        <div>
          <h3 class="quiet">{t('note.crm')}</h3>
          <p class="pre" dir="auto">
            {contact.crmNote}
          </p>
        </div>
      )}
    </Fold>
  )
}
