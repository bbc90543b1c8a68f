import { useId } from 'preact/hooks'
import { figuresOf } from '../../../lib/orders/figures.ts'
import type { PersonRow } from '../../../lib/orders/person-row.ts'
import { phoneGroups, type Formats } from '../../../lib/language/format.ts'
import { useLanguage } from '../../ui/language.tsx'
import { Scroll } from '../scroll.tsx'
import { useSession } from '../session.ts'

const FIELDS = [
  'name',
  'number',
  'mail',
  'handle',
  'city',
  'company',
  'birthday',
  'orders',
  'spent',
  'last',
  'source',
  'tags',
] as const
type Field = (typeof FIELDS)[number]

/** Both people field by field. What differs is marked by a sign and in words; what is unknown of one says nothing. */
export function PairTable({ a, b, kept, onKeep }: { a: PersonRow; b: PersonRow; kept: 0 | 1; onKeep: (kept: 0 | 1) => void }) {
  const { t, format } = useLanguage()
  const { settings } = useSession()
  const name = useId()
  const values = [a, b].map((row) => valuesOf(row, settings.currency, format))
  const shown = FIELDS.filter((field) => values.some((value) => value[field].length > 0))
  return (
    <Scroll label={t('duplicates.sideBySide')}>
      <table class="grid pair-table">
        <thead>
          <tr>
            <th scope="col">
              <span class="out-of-sight">{t('duplicates.column.field')}</span>
            </th>
            {[a, b].map((row, i) => (
              <th key={row.contact.id} scope="col">
                <label class="row">
                  <input
                    type="radio"
                    name={name}
                    aria-label={`${t('duplicates.keep')}: ${row.contact.name}`}
                    checked={kept === i}
                    onChange={() => onKeep(i === 0 ? 0 : 1)}
                  />
                  {t('duplicates.keep')}
                </label>
              </th>
            ))}
            <th scope="col">
              <span class="out-of-sight">{t('duplicates.column.compared')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((field) => (
            <Line key={field} field={field} one={values[0]?.[field] ?? []} other={values[1]?.[field] ?? []} />
          ))}
          <tr>
            <th scope="row">{t('duplicates.field.all')}</th>
            {[a, b].map(({ contact }, i) => (
              <td key={contact.id} colSpan={i === 1 ? 2 : 1}>
                <a
                  class="button button-link"
                  href={`#/contacts/${contact.id}`}
                  aria-label={`${t('duplicates.openPerson')}: ${contact.name}`}
                >
                  {t('duplicates.openPerson')}
                </a>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </Scroll>
  )
}

function Line({ field, one, other }: { field: Field; one: string[]; other: string[] }) {
  const { t } = useLanguage()
  // Nobody's tags are unknown: who has none has none.
  const counted = field === 'tags'
  const known = counted || (one.length > 0 && other.length > 0)
  const same = known && one.join('\n').toLowerCase() === other.join('\n').toLowerCase()
  return (
    <tr class={known && !same ? 'pair-differs' : ''}>
      <th scope="row">{t(`duplicates.field.${field}`)}</th>
      {[one, other].map((values, i) => (
        // The two sides have no other names than left and right.
        // oxlint-disable-next-line react/no-array-index-key
        <td key={i}>
          {values.length === 0 && <span class="quiet">{t(counted ? 'duplicates.tags.none' : 'dashboard.unknown')}</span>}
          {values.map((value) => (
            <div key={value}>
              <bdi>{value}</bdi>
            </div>
          ))}
        </td>
      ))}
      <td class="pair-sign">
        {known && <span aria-hidden="true">{same ? '=' : '≠'}</span>}
        {known && <span class="out-of-sight">{t(same ? 'duplicates.equal' : 'duplicates.differs')}</span>}
      </td>
    </tr>
  )
}

function valuesOf({ contact, orders }: PersonRow, currency: string, format: Formats): Record<Field, string[]> {
  const figures = figuresOf(orders, currency)
  const sums = [{ currency, count: figures.mainCount, spent: figures.spent }, ...figures.others].filter(({ count }) => count > 0)
  return {
    name: some(contact.name),
    number: contact.phones.map((phone) => phoneGroups(phone).join('\u00a0')),
    mail: contact.emails,
    handle: contact.handles.map(({ network, value }) => `${value} (${network})`),
    city: some([contact.city, contact.country && format.country(contact.country)].filter(Boolean).join(', ')),
    company: some(contact.company),
    birthday: some(contact.birthday),
    orders: [format.number(figures.count)],
    spent: sums.map((sum) => format.money({ minor: sum.spent, currency: sum.currency })),
    last: figures.lastDay === null ? [] : [format.day(figures.lastDay)],
    source: [contact.externalId === '' ? contact.source : `${contact.source} · ${contact.externalId}`],
    tags: contact.crmTags,
  }
}

function some(text: string): string[] {
  return text === '' ? [] : [text]
}
