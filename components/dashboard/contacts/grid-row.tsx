import { Component } from 'preact'
import type { ContactLine } from '../../../lib/contacts/contact-list.ts'
import { phoneGroups } from '../../../lib/language/format.ts'
import { groupOfResult } from '../../../lib/rfm/group-name.ts'
import { codeOf } from '../../../lib/rfm/score.ts'
import { Badge, Tag } from '../../ui/badge.tsx'
import { useLanguage } from '../../ui/language.tsx'

interface Props {
  /** Place in the list, counted from 0. */
  row: number
  /** Undefined: not read yet; null: not there any more. */
  line: ContactLine | null | undefined
  active: boolean
  selected: boolean
  onPick: (row: number, range: boolean) => void
}

/** One person. Drawn again only when something of it changed: scrolling leaves most rows as they are. */
export class GridRow extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    const { row, line, active, selected } = this.props
    return row !== next.row || line !== next.line || active !== next.active || selected !== next.selected
  }

  override render() {
    return <Row {...this.props} />
  }
}

/** A row that is not read yet keeps its place. */
function Row({ row, line, active, selected, onPick }: Props) {
  const { t } = useLanguage()
  const name = line ? line.name || line.email || t('contacts.noName') : ''
  return (
    <tr
      id={`row-${row}`}
      aria-rowindex={row + 2}
      aria-selected={selected}
      class={`people-row${active ? ' active' : ''}`}
      {...(line ? { 'data-contact': line.id } : {})}
    >
      <td class="pick">
        <input
          type="checkbox"
          tabIndex={-1}
          checked={selected}
          aria-label={t('contacts.pick', { name: name || String(row + 1) })}
          onClick={(event) => onPick(row, event.shiftKey)}
        />
      </td>
      {line ? <Cells line={line} name={name} /> : <td class="quiet">{line === null ? t('contacts.left') : '…'}</td>}
    </tr>
  )
}

function Cells({ line, name }: { line: ContactLine; name: string }) {
  const { t, format } = useLanguage()
  const { rfm } = line
  return (
    <>
      {/* The direction decides which end is cut: a long name keeps its beginning. */}
      <th scope="row" dir="auto">
        <a href={`#/contacts/${line.id}`} tabIndex={-1} class={line.name || line.email ? '' : 'quiet'} title={name}>
          {name}
        </a>
        {line.goneOn !== null && <bdi class="quiet"> {t('contacts.gone', { day: format.day(line.goneOn) })}</bdi>}
      </th>
      <td class="phone">
        <bdi>{phoneGroups(line.phone).join('\u00a0')}</bdi>
      </td>
      <td>{line.country}</td>
      <td>
        {rfm.kind === 'scored' ? (
          <Badge group={groupOfResult(rfm)} />
        ) : (
          <span class="quiet">{t(`contacts.unscored.${rfm.kind}`)}</span>
        )}
      </td>
      <td class="figures">{codeOf(rfm)}</td>
      <td class="figures">{format.number(line.orders)}</td>
      <td class="figures">
        {rfm.kind === 'other-currency' ? <span class="quiet">{t('dashboard.unknown')}</span> : format.money(line.spent)}
      </td>
      <td class="figures">{line.lastDay !== null && format.day(line.lastDay)}</td>
      <td class="figures">{line.seenOn !== null && format.day(line.seenOn)}</td>
      <td class="tags" title={line.tags.join(', ')}>
        {line.tags.map((tag) => (
          <Tag key={tag}>{tag}</Tag>
        ))}
      </td>
    </>
  )
}
