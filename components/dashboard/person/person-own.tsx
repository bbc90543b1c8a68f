import type { Dossier } from '../../../lib/law/dossier.ts'
import { writeLog } from '../../../lib/contacts/write-log.ts'
import { ownOf } from '../../../lib/fields/own-values.ts'
import { writeOwnValue } from '../../../lib/fields/write-value.ts'
import { writingOf } from '../../../lib/fields/writing.ts'
import { useLanguage } from '../../ui/language.tsx'
import { OwnValue } from '../../ui/own-value.tsx'
import { StageValue } from '../../ui/stage-value.tsx'
import { useSession } from '../session.ts'

/** A person's values of all own fields and the stage on the ladder, each changed where it stands. */
export function PersonOwn({ dossier: { row, state, stage, vocabulary } }: { dossier: Dossier }) {
  const { t } = useLanguage()
  const { db, settings } = useSession()
  const { id } = row.contact
  const values = ownOf(row.contact, state)
  return (
    <section class="card stack-small" data-section="own" aria-labelledby="person-own">
      <h2 id="person-own">{t('dossier.own.title')}</h2>
      <dl class="dossier-pairs">
        {vocabulary.own.map((field) => (
          <div key={field.id} data-field={field.id}>
            <dt>
              <bdi>{field.name}</bdi>
            </dt>
            <dd>
              <OwnValue
                field={field}
                value={values[field.id] ?? ''}
                onSave={(to, text) => writeOwnValue(db, settings, { contact: id, field: to.id, text }, writingOf(t.locale))}
              />{' '}
              {values[field.id] && <span class="quiet">{t(field.id in (state.own ?? {}) ? 'own.given' : 'own.imported')}</span>}
            </dd>
          </div>
        ))}
        <div data-testid="stage" data-stage={stage.stage ?? undefined}>
          <dt>{t('stage.label')}</dt>
          <dd>
            <StageValue
              shown={stage}
              counting={vocabulary.counting}
              onSave={async (to) => void (await writeLog(db, settings, id, { kind: 'stage', value: to }))}
            />
          </dd>
        </div>
      </dl>
      <p>
        <a href="#/fields">{t('dossier.own.fields')}</a>
      </p>
    </section>
  )
}
