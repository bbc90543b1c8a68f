import * as fc from 'fast-check'
import { TARGETS, type Encoding, type FilePlan, type Target } from '../../../lib/import/job.ts'
import { checkColumns } from '../../../lib/import/preview-columns.ts'

/** A made-up file, and how it is to be read. */
export interface Given {
  bytes: Uint8Array<ArrayBuffer>
  plan: FilePlan
}

const odd = fc.constantFrom(
  '',
  ' ',
  'null',
  'N/A',
  '-',
  '="0123"',
  'a "quoted" word',
  '\u00a0',
  'x\u00a0',
  'å',
  'Ж',
  '\u{1F338}',
  'two\nlines',
  'a,b;c',
  "'77",
  '~made up',
  '0',
  '1;2',
  '000',
)
const CELLS: Partial<Record<Target, fc.Arbitrary<string>>> = {
  'contact.id': fc.constantFrom('C1', 'C2', 'C3', '17', "'17", '0', '~x', 'C1;C2', 'Å1', ' C1 '),
  'contact.email': fc.constantFrom(
    'anna@example.com',
    'ANNA@example.com',
    'bea@example.com',
    'bad mail',
    'a@example.com;b@example.com',
  ),
  'contact.phone': fc.constantFrom('+390555550101', '055 5550101', '0039 055 5550102', '12', '+1 202 555 0101'),
  'contact.name': fc.constantFrom('Anna Rossi', 'Bea  Blå', 'Anna', 'Иван'),
  'contact.country': fc.constantFrom('IT', 'Italy', 'Nowhere', 'SE'),
  'contact.city': fc.constantFrom('Roma', 'Malmö'),
  'contact.tags': fc.constantFrom('vip', 'vip, new'),
  'contact.changedAt': fc.constantFrom('2026-01-01', '2026-01-02 10:00', 'never'),
  'contact.deleted': fc.constantFrom('', 'no', 'yes'),
  'consent.any': fc.constantFrom('yes', 'no', 'perhaps'),
  'order.number': fc.constantFrom('1', '2', '3', '10', '11', '#12', "'5", 'Å', '007'),
  'order.date': fc.constantFrom(
    '2026-05-01',
    '2026-05-01 09:58:12',
    '2026-05-01T09:58Z',
    '2026-03-29 02:30',
    '2026-05-01 23:30:00 -0500',
    '2026-02-30',
    '2027-01-01',
    '1 May 2026',
    '3/4/26',
    '45413.41',
    'soon',
    '2026-05-01 25:00',
    '2026-05-01 9:58',
    '2026-05-01 09:58:12 +02:00',
    '2026-05-01 09:58:60',
  ),
  'order.total': fc.constantFrom(
    '12',
    '12.5',
    '12.50',
    '12,50',
    '-3.1',
    '1.234,56',
    '€ 5',
    '12.345',
    '0',
    '-0.00',
    '.5',
    '5.',
    '99999999999999999',
    'x',
  ),
  'order.refunded': fc.constantFrom('', '1', '-2.5', '0.00'),
  'order.currency': fc.constantFrom('EUR', 'eur', 'JPY', 'XXX1', 'KWD', ''),
  'order.status': fc.constantFrom('paid', 'Refunded', 'cancelled', 'whatever', 'PENDING'),
  'order.cancelledAt': fc.constantFrom('', 'no', '2026-05-02'),
  'order.item': fc.constantFrom('Thing', 'Blå sak', ' Vase ', 'a "b"'),
  'event.opened': fc.constantFrom('', '2026-05-03'),
}

const orderColumns: fc.Arbitrary<(Target | '')[]> = fc
  .tuple(
    fc.constantFrom<Target>('contact.id', 'contact.email', 'contact.phone', 'contact.name'),
    fc.subarray<Target>(Object.keys(CELLS).filter((target) => !target.startsWith('event.')) as Target[], { maxLength: 5 }),
  )
  .map(([who, more]) => [...new Set<Target>([who, 'order.number', 'order.date', 'order.total', ...more])])
  .chain((columns) => fc.shuffledSubarray(columns, { minLength: columns.length }))

/** What needs no thought: most rows must be of these alone, or no row would go the fast way. */
const PLAIN: Partial<Record<Target, string[]>> = {
  'contact.id': ['C1', 'C2', 'C3', 'C4', 'C5'],
  'contact.email': ['anna@example.com', 'bea@example.com'],
  'contact.phone': ['+390555550101', ''],
  'contact.name': ['Anna Rossi', ''],
  'contact.country': ['IT', ''],
  'contact.changedAt': ['2026-01-01', '2026-01-02 10:00'],
  'contact.deleted': [''],
  'consent.any': ['yes', 'no'],
  'order.number': ['1', '2', '3', '4', '5', '10', '11', '#12'],
  'order.date': ['2026-05-01', '2026-05-01 09:58:12', '2026-05-01T09:58Z', '2026-05-01 23:30:00 -0500', '1 May 2026'],
  'order.total': ['12', '12.5', '12.50', '-3.1', '7', '0.00'],
  'order.refunded': ['', '1', '-2'],
  'order.currency': ['EUR', 'eur', ''],
  'order.status': ['paid', 'Refunded', 'cancelled', ''],
  'order.cancelledAt': [''],
}

const anyColumn = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom<Target>(
      'contact.id',
      'order.number',
      'order.date',
      'order.total',
      'contact.email',
      'contact.phone',
      'contact.name',
    ),
  },
  { weight: 3, arbitrary: fc.constantFrom<Target>(...(Object.keys(CELLS) as Target[])) },
  { weight: 1, arbitrary: fc.constantFrom<Target | ''>('', ...TARGETS) },
)

const namesOf = (columns: readonly string[]): string[] => columns.map((_, i) => `Column ${i}`)

/** Files of all kinds of columns, most cells plain, some odd, some rows spoilt. */
export const anyFile = fc
  .record({
    columns: fc.oneof(
      { weight: 3, arbitrary: orderColumns },
      { weight: 1, arbitrary: fc.array(anyColumn, { minLength: 1, maxLength: 7 }) },
    ),
    kind: fc.constantFrom('plain', 'plain', 'shopify-orders'),
    decimal: fc.constantFrom<'.' | ','>('.', '.', ','),
    dateOrder: fc.constantFrom<'dmy' | 'mdy'>('dmy', 'mdy'),
    delimiter: fc.constantFrom<',' | ';' | '\t'>(',', ';', '\t'),
    encoding: fc.constantFrom<Encoding>('utf-8', 'utf-8', 'utf-8', 'utf-16le', 'windows-1251', 'windows-1252'),
    end: fc.constantFrom('\n', '\r\n', '\r'),
    start: fc.constantFrom('', '', '\uFEFF', 'sep=;\r\n'),
    last: fc.boolean(),
  })
  .filter(({ columns, kind }) => checkColumns(namesOf(columns), columns, kind).length === 0)
  .chain((shape) => {
    const cells = shape.columns.map((target) => {
      const usual = CELLS[target as Target] ?? fc.constantFrom('x', '1')
      const plain = fc.constantFrom(...(PLAIN[target as Target] ?? ['x', 'y']))
      return fc.oneof({ weight: 20, arbitrary: plain }, { weight: 2, arbitrary: usual }, { weight: 1, arbitrary: odd })
    })
    const row = fc.record({
      cells: fc.tuple(...cells),
      quoted: fc.boolean(),
      spoilt: fc.constantFrom('', '', '', '', '', '', '', '', 'short', 'long', 'blank', 'open', 'trailing'),
    })
    return fc.record({ shape: fc.constant(shape), rows: fc.array(row, { maxLength: 25 }) })
  })

function bytesOf(text: string, encoding: Encoding): Uint8Array<ArrayBuffer> {
  if (encoding === 'utf-16le') return new Uint8Array(Uint16Array.from(text, (_, i) => text.charCodeAt(i)).buffer)
  const bytes = new TextEncoder().encode(text)
  return encoding === 'utf-8' ? bytes : bytes.filter((byte) => byte !== 0x81 && byte !== 0x98)
}

export function fileOf({ shape, rows }: typeof anyFile extends fc.Arbitrary<infer T> ? T : never, place: number): Given {
  const { columns, delimiter, encoding, end, start } = shape
  const written = rows.map(({ cells, quoted, spoilt }) => {
    const all = cells.map((cell) =>
      quoted || /[",;\t\n]/.test(cell) ? (cell.includes('a "b"') ? cell : `"${cell.replaceAll('"', '""')}"`) : cell,
    )
    if (spoilt === 'short') all.pop()
    if (spoilt === 'long') all.push('more')
    if (spoilt === 'trailing') all.push('')
    if (spoilt === 'open') all[0] = `"${all[0]}`
    return spoilt === 'blank' ? '' : all.join(delimiter)
  })
  const header = namesOf(columns).join(delimiter)
  const text = start.replace('\r\n', end) + [header, ...written].join('\n').replaceAll('\n', end) + (shape.last ? end : '')
  const bytes = bytesOf(text, encoding)
  const { kind, decimal, dateOrder } = shape
  return { bytes, plan: { name: `${place}.csv`, size: bytes.length, encoding, delimiter, kind, columns, dateOrder, decimal } }
}
