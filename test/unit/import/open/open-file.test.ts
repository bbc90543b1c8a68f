import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { boundedBlob } from '../../../../lib/import/open/bounded.ts'
import { openFile } from '../../../../lib/import/open/open-file.ts'
import { sheetText } from '../../../../lib/import/open/sheet-text.ts'
import { bringIn, everybody, newDatabase } from '../import-kit.ts'
import { xlsxOf, zipOf } from './pack.ts'

const CSV = 'Name,Phone\nGiulia Prova,+390555550101\n'

function file(content: string | Uint8Array, name: string): File {
  return new File([content as Uint8Array<ArrayBuffer>], name)
}

async function text(given: File, sheet?: string): Promise<string> {
  const opened = await openFile(given, { sheet })
  return opened.kind === 'text' ? await opened.file.text() : opened.what
}

const c = (ref: string, value: string, attributes = ''): string => `<c r="${ref}"${attributes}><v>${value}</v></c>`
const t = (ref: string, value: string): string => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`
const row = (number: number, ...cells: string[]): string => `<row r="${number}">${cells.join('')}</row>`

describe('openFile', () => {
  it.each([
    ['a text', file(CSV, 'a.csv')],
    ['gzip', file(gzipSync(CSV), 'a.csv.gz')],
    ['an archive with one table', file(zipOf({ 'export/a.csv': CSV, '__MACOSX/._a.csv': 'x', 'readme.md': 'x' }), 'a.zip')],
    ['gzip in an archive', file(zipOf({ 'a.csv.gz': gzipSync(CSV) }), 'a.zip')],
  ])('gives the text of %s', async (_, given) => {
    expect(await text(given)).toBe(CSV)
  })

  it.each([
    ['several', file(zipOf({ 'a.csv': CSV, 'b.csv': CSV }), 'a.zip')],
    ['nothing', file(zipOf({ 'a.png': 'x' }), 'a.zip')],
    ['locked', file(zipOf({ 'a.csv': CSV }, { locked: true }), 'a.zip')],
    ['ods', file(zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '' }), 'a.ods')],
    ['numbers', file(zipOf({ 'Index/Document.iwa': 'x' }), 'a.numbers')],
    ['old-spreadsheet', file(zipOf({ 'xl/workbook.bin': 'x' }), 'a.xlsb')],
    ['nothing', file(zipOf({ 'a.gz': gzipSync(gzipSync(gzipSync(CSV))) }), 'a.zip')],
  ])('says what it cannot open: %s', async (what, given) => {
    const opened = await openFile(given)
    // What is packed too deep is handed on as it is, and is no text.
    expect(opened.kind === 'closed' ? opened.what : 'nothing').toBe(what)
  })

  it('stops a bomb by what comes out of it, whatever its directory says', async () => {
    const zeros = new Uint8Array(3_000_000)
    const bomb = new Blob([gzipSync(zeros)]).stream().pipeThrough(new DecompressionStream('gzip'))
    await expect(boundedBlob(bomb, 'bomb.gz', undefined, 1_000_000)).rejects.toMatchObject({ code: 'too-large' })
    await expect(openFile(file(zipOf({ 'xl/workbook.xml': 'x' }, { lie: 0xfffffff0 }), 'bomb.xlsx'))).rejects.toMatchObject({
      code: 'too-large',
    })
  })

  it.each([
    ['gzip that breaks off', file(gzipSync(CSV.repeat(500)).subarray(0, 40), 'a.gz')],
    ['an archive that breaks off', file(zipOf({ 'a.csv': CSV }).subarray(0, 60), 'a.zip')],
    ['a workbook without its parts', file(zipOf({ 'xl/workbook.xml': '<workbook/>' }), 'a.xlsx')],
  ])('calls %s damaged', async (_, given) => {
    expect(await openFile(given)).toEqual({ kind: 'closed', what: 'damaged' })
  })
})

it('calls a file that is gone unreadable', async () => {
  const gone = file(zipOf({ 'a.csv': CSV }), 'a.zip')
  gone.slice = () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) }) as unknown as Blob
  await expect(openFile(gone)).rejects.toMatchObject({ code: 'unreadable' })
})

describe('XLSX', () => {
  it('gives every kind of cell as a text that is read in one way only', async () => {
    const strings = ['<t>Name</t>', '<t>Elsa &amp; Co, "Nord"</t>', '<r><t>Rich </t></r><r><t>text</t></r>', '<t>0123</t>']
    const sheet = [
      row(1, c('A1', '0', ' t="s"'), t('B1', 'B'), t('C1', 'C'), t('D1', 'D'), t('E1', 'E'), t('F1', 'F')),
      row(2, c('A2', '1', ' t="s"'), c('B2', '45413', ' s="1"'), c('C2', '45413.40986111', ' s="2"'), c('D2', '0.25', ' s="3"')),
      row(3, c('A3', '2', ' t="s"'), c('B3', '3.93331555010E+11'), c('C3', '12.300000000000001'), c('D3', '1', ' t="b"')),
      row(5, c('A5', '3', ' t="s"'), c('B5', '1250.5', ' s="4"'), c('C5', '-3.5', ' s="5"'), c('D5', '1.234', ' s="7"')),
      row(6, t('A6', 'two&#10;lines'), `<c r="B6"><f>1+1</f><v>2</v></c>`, `<c r="C6" t="str"><f>A1</f><v>said</v></c>`),
      row(7, c('A7', '#N/A', ' t="e"'), c('B7', '45413', ' s="6"'), c('F7', '1E-7')),
    ].join('')
    expect((await text(file(xlsxOf({ sheets: { People: sheet }, strings }), 'a.xlsx'))).split('\n')).toEqual([
      'Name,B,C,D,E,F',
      '"Elsa & Co, ""Nord""",2024-05-01,2024-05-01 09:50:12,0.25,,',
      'Rich text,393331555010,12.3,true,,',
      '',
      '0123,1250.5,-3.5,1.2340,,',
      '"two\rlines",2,said,,,',
      '#N/A,2024-05-01,,,,0.0000001',
      '',
    ])
  })

  it('reckons from 1904 where the workbook does', async () => {
    const sheet = row(1, t('A1', 'Date')) + row(2, c('A2', '43951', ' s="1"'))
    expect(await text(file(xlsxOf({ sheets: { S: sheet }, from1904: true }), 'a.xlsx'))).toBe('Date\n2024-05-01\n')
  })

  it('proposes the first visible sheet with anything in it, and reads the one that is wanted', async () => {
    const given = file(
      xlsxOf({
        sheets: { '!Notes': row(1, t('A1', 'secret')), Blank: '', One: row(1, t('A1', 'one')), Two: row(3, t('A3', 'two')) },
      }),
      'a.xlsx',
    )
    expect(await openFile(given)).toMatchObject({ sheet: 'One', sheets: ['One', 'Two'] })
    expect(await text(given, 'Two')).toBe('\n\ntwo\n')
  })

  it('comes in as a CSV does: numbers without their plus, dates, several lines', async () => {
    const head = ['Customer ID', 'Name', 'Phone', 'Birthday', 'Note'].map((name, i) => t(`${'ABCDE'[i]}1`, name)).join('')
    const sheet = [
      row(1, head),
      row(
        2,
        c('A2', '7'),
        t('B2', 'Giulia Prova'),
        c('C2', '3.93335550101E+11'),
        c('D2', '30753', ' s="1"'),
        t('E2', 'one&#10;two'),
      ),
      row(3, c('A3', '8'), t('B3', 'Nils Påhittad'), c('C3', '46701740605'), t('D3', 'soon')),
    ].join('')
    const db = newDatabase()
    const { previews, summary } = await bringIn(db, [file(xlsxOf({ sheets: { People: sheet, Rest: sheet } }), 'people.xlsx')])
    expect(previews[0]).toMatchObject({ sheets: ['People', 'Rest'], plan: { sheet: 'People' } })
    expect(summary).toMatchObject({ contactsNew: 2, valuesLeftOut: 1 })
    expect((await everybody(db)).map(({ contact }) => contact)).toMatchObject([
      { externalId: '7', phones: ['+393335550101'], birthday: '1984-03-12', crmNote: 'one\ntwo' },
      { externalId: '8', phones: ['+46701740605'] },
    ])
    expect((await db.leftOut.toArray()).map(({ line, code }) => [line, code])).toEqual([[3, 'bad-birthday']])
  })
})

it.each([
  [393331555010, '393331555010'],
  [0.1 + 0.2, '0.3'],
  [1e21, '1000000000000000000000'],
  [new Date(Date.UTC(1899, 11, 30, 13, 30)), '13:30:00'],
  [new Date(Number.NaN), ''],
  [false, 'false'],
  [null, ''],
])('%s as text', (value, expected) => {
  expect(sheetText(value)).toBe(expected)
})
