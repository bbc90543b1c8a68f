import type { CardContact } from '../../lib/card/card.ts'
import { OwnValue } from '../ui/own-value.tsx'
import { useSidebar } from './context.ts'
import { Fold } from './fold.tsx'
import { useLanguage } from './language.ts'
import { StageSetting } from './stage.tsx'

/** What is known in the user's own fields, each value to be changed where it stands, and the stage where none is set yet. */
export function OwnValues({ contact }: { contact: CardContact }) {
  const { t, format } = useLanguage()
  const { ask, refresh } = useSidebar()
  const { id, own, stage } = contact
  if (own.length === 0 && stage !== null) return null
  return (
    <Fold
      name="own"
      title={t(own.length === 0 ? 'stage.label' : 'own.title')}
      aside={own.length > 0 && format.number(own.length)}
    >
      <dl class="pairs">
        {own.map(({ field, value }) => (
          <div key={field.id} data-field={field.id}>
            <dt dir="auto">{field.name}</dt>
            <dd>
              <OwnValue
                field={field}
                value={value}
                onSave={async (to, text) => {
                  const { problem } = await ask('field.set', { contact: id, field: to.id, text })
                  if (problem === null) refresh()
                  return problem
                }}
              />
            </dd>
          </div>
        ))}
        {stage === null && (
          <div>
            <dt>{t('stage.label')}</dt>
            <dd>
              <StageSetting contact={contact} />
            </dd>
          </div>
        )}
      </dl>
    </Fold>
  )
}
