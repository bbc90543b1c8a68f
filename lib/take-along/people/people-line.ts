import { CHOICE_MARK, type OwnField } from '../../fields/own-field.ts'
import { presentValue } from '../../fields/own-values.ts'
import type { Stage } from '../../fields/stage.ts'
import { currencyDigits } from '../../orders/money.ts'
import { dayFromIso, isoDay } from '../../workspace/day.ts'
import { guardedCell } from '../csv-text.ts'
import type { Member } from '../members.ts'
import type { PeopleColumn, PeopleForm } from './columns.ts'

/** Between the values of a cell that has several. */
const BETWEEN = '; '
/** As Swedish writes it, and no spreadsheet reads it. */
const MINUS = /^\u2212/

/** Makes a person's line of a table for people. */
export function peopleLines(
  form: PeopleForm,
  currency: string,
  own: readonly OwnField[],
  stageOf: (member: Member) => Stage | null,
): (member: Member) => string {
  const write = figuresIn(form.locale, currency)
  const cells = form.columns.map((column) => cellOf(column, form, own, stageOf, write))
  return (member) => cells.map((cell) => guardedCell(cell(member), form.delimiter)).join(form.delimiter)
}

interface Figures {
  number: (value: number) => string
  money: (minor: number) => string
  day: (day: number) => string
}

/** Money stands without its currency, which the head names: a cell with letters in it adds up to nothing. */
function figuresIn(locale: string | null, currency: string): Figures {
  const digits = currencyDigits(currency)
  const unit = 10 ** digits
  if (locale === null) return { number: String, money: (minor) => (minor / unit).toFixed(digits), day: isoDay }
  // Groups of thousands would make text of a figure.
  const number = new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 20 })
  const money = new Intl.NumberFormat(locale, {
    useGrouping: false,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  const date = new Intl.DateTimeFormat(locale, { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: 'UTC' })
  return {
    number: (value) => number.format(value).replace(MINUS, '-'),
    money: (minor) => money.format(minor / unit).replace(MINUS, '-'),
    day: (day) => date.format(day * 86_400_000),
  }
}

type Cell = (member: Member) => string

function cellOf(
  column: PeopleColumn,
  form: PeopleForm,
  own: readonly OwnField[],
  stageOf: (member: Member) => Stage | null,
  { number, money, day }: Figures,
): Cell {
  switch (column) {
    case 'id':
    case 'source':
    case 'name':
    case 'firstName':
    case 'lastName':
    case 'company':
    case 'country':
    case 'city':
    case 'language':
    case 'birthday':
      return ({ contact }) => contact[column]
    case 'external':
      return ({ contact }) => contact.externalId
    case 'phones':
    case 'emails':
    case 'crmTags':
      return ({ contact }) => contact[column].join(BETWEEN)
    case 'tags':
      return ({ tags }) => tags.join(BETWEEN)
    case 'gender':
      return ({ contact }) => (contact.gender === '' ? '' : form.gender[contact.gender])
    case 'score':
      return ({ score }) => score?.code ?? ''
    case 'group':
      return ({ score }) => (score ? (form.groups[score.group] ?? score.group) : '')
    case 'stage':
      return (member) => {
        const stage = stageOf(member)
        return stage === null ? '' : (form.stages[stage] ?? String(stage))
      }
    case 'orders':
      return ({ orders }) => number(orders)
    case 'spent':
      return ({ spent }) => (spent === null ? '' : money(spent))
    case 'lastOrder':
      return ({ lastDay }) => (lastDay === null ? '' : day(lastDay))
    case 'consent':
      return ({ consent }) => form.consent[consent]
    default:
      return ownCell(
        own.find(({ id }) => column === `own.${id}`),
        number,
        day,
      )
  }
}

/** A field that was removed since the file was asked for says nothing. */
function ownCell(field: OwnField | undefined, number: (value: number) => string, day: (day: number) => string): Cell {
  if (!field) return () => ''
  return ({ own }) => {
    const value = presentValue(field, own[field.id] ?? '')
    if (value === '') return ''
    if (field.type === 'choices') return value.split(CHOICE_MARK).join(BETWEEN)
    if (field.type === 'number' && Number.isFinite(Number(value))) return number(Number(value))
    const date = field.type === 'date' ? dayFromIso(value) : null
    return date === null ? value : day(date)
  }
}
