import type { ContactLine } from '../../../lib/contacts/contact-list.ts'
import { phoneGroups } from '../../../lib/language/format.ts'
import { Badge, Tag } from '../../ui/badge.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Scroll } from '../scroll.tsx'
import { useLines, type Wanted } from './lines.ts'

const COLUMNS = ['name', 'phone', 'country', 'group', 'score', 'orders', 'spent', 'last', 'tags'] as const
const FIGURES: ReadonlySet<string> = new Set(['score', 'orders', 'spent', 'last'])

/** One page of people, or those whom the search found. */
export function ContactTable({ wanted, generation }: { wanted: Wanted; generation: number }) {
  const { t } = useLanguage()
  const { found, error } = useLines(wanted, generation)
  if (error) return <Notice kind="error">{t('dashboard.broken', { detail: error instanceof Error ? error.message : '' })}</Notice>
  if (!found) return <output>{t('dashboard.loading')}</output>
  if (found.lines.length === 0)
    return (
      <EmptyState icon="search" title={t('contacts.none.title')}>
        <p>{t('contacts.none.text')}</p>
      </EmptyState>
    )
  return (
    <>
      <Scroll label={t('contacts.title')}>
        <table class="grid contacts">
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" class={FIGURES.has(column) ? 'figures' : ''}>
                  {t(`contacts.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.lines.map((line) => (
              <Line key={line.id} line={line} />
            ))}
          </tbody>
        </table>
      </Scroll>
      {found.more && <p class="quiet">{t('contacts.more', { n: found.lines.length })}</p>}
    </>
  )
}

function Line({ line }: { line: ContactLine }) {
  const { t, format } = useLanguage()
  const { rfm } = line
  return (
    <tr data-contact={line.id}>
      <th scope="row">
        {line.name || line.email ? <bdi>{line.name || line.email}</bdi> : <span class="quiet">{t('contacts.noName')}</span>}
      </th>
      <td class="phone">{phoneGroups(line.phone).join('\u00a0')}</td>
      <td>{line.country}</td>
      <td>
        {rfm.kind === 'scored' ? <Badge group={rfm.group} /> : <span class="quiet">{t(`contacts.unscored.${rfm.kind}`)}</span>}
      </td>
      <td class="figures">{rfm.kind === 'scored' && `${rfm.r.score}${rfm.f.score}${rfm.m.score}`}</td>
      <td class="figures">{format.number(line.orders)}</td>
      <td class="figures">
        {rfm.kind === 'other-currency' ? <span class="quiet">{t('dashboard.unknown')}</span> : format.money(line.spent)}
      </td>
      <td class="figures">{line.lastDay !== null && format.day(line.lastDay)}</td>
      <td>
        <div class="tags">
          {line.tags.map((tag) => (
            <Tag key={tag}>{tag}</Tag>
          ))}
        </div>
      </td>
    </tr>
  )
}
