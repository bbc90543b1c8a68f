import { needsOrders, type WayToKnow } from '../../../../lib/goals/criteria.ts'
import type { Coverage } from '../../../../lib/goals/data-coverage.ts'
import { fieldName } from '../../../../lib/segments/field-name.ts'
import { OWN } from '../../../../lib/segments/fields.ts'
import type { Vocabulary } from '../../../../lib/segments/vocabulary.ts'
import { useLanguage } from '../../../ui/language.tsx'
import { Scroll } from '../../scroll.tsx'
import { Asking } from '../asking.tsx'
import type { StepProps } from '../goal-page.tsx'
import { useAsked } from '../../use-asked.ts'

/** Step 3: of how many people each criterion is known, and how the rest may be had. */
export function DataStep({ goal: { of, criteria }, vocabulary }: StepProps) {
  const { t, format } = useLanguage()
  const asked = useAsked('goals.data', criteria.length === 0 ? null : { of, fields: criteria }, JSON.stringify([of, criteria]))
  if (criteria.length === 0) return <p>{t('guide.data.none')}</p>
  return (
    <>
      <p class="prose">{t('guide.data.text')}</p>
      <Asking of={asked}>
        {({ people, fields }) => (
          <Scroll label={t('guide.step.data')}>
            <table class="grid guide-data" data-testid="goal-data">
              <thead>
                <tr>
                  <th scope="col">{t('guide.data.criterion')}</th>
                  <th scope="col" class="figures">
                    {t('guide.data.known')}
                  </th>
                  <th scope="col">{t('guide.data.how')}</th>
                </tr>
              </thead>
              <tbody>
                {fields.map((one) => (
                  <tr key={one.field} data-field={one.field} data-known={one.known} data-people={people}>
                    <th scope="row" dir="auto">
                      {fieldName(one.field, { t, vocabulary })}
                    </th>
                    <td class="figures short">
                      <div>{people === 0 ? '–' : format.percent(one.known / people)}</div>
                      <div class="quiet">{t('guide.data.of', { known: one.known, people })}</div>
                    </td>
                    <td>
                      <Ways coverage={one} isAll={people > 0 && one.known === people} vocabulary={vocabulary} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        )}
      </Asking>
    </>
  )
}

function Ways({ coverage, isAll, vocabulary }: { coverage: Coverage; isAll: boolean; vocabulary: Vocabulary }) {
  const { t } = useLanguage()
  const { field, ways, lacksOrders } = coverage
  if (isAll) return <span class="quiet">{t('guide.data.enough')}</span>
  const own = vocabulary.own.find(({ id }) => field === OWN + id)
  return (
    <>
      {needsOrders(field) && <div>{t(lacksOrders ? 'guide.data.no-orders' : 'guide.data.no-order')}</div>}
      <ul>
        {ways.map((way) => (
          <li key={way}>
            <a href={addressOf(way, own?.id)}>
              {way === 'import' && own ? t('guide.data.import.named', { field: own.name }) : t(`guide.data.${way}`)}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

function addressOf(way: WayToKnow, own: string | undefined): string {
  switch (way) {
    case 'import':
    case 'import-orders':
      return '#/import'
    case 'question':
      return `#/questions?${new URLSearchParams({ field: own ?? 'stage' })}`
    case 'chats':
      return '#/sites'
    case 'ladder':
      return '#/ladder'
    case 'tags':
      return '#/contacts'
  }
}
