import { describe, expect, it } from 'vitest'
import { newId } from '../../../lib/db/id.ts'
import { importFiles } from '../../../lib/import/import-files.ts'
import type { ImportPlan } from '../../../lib/import/job.ts'
import { leftOutFile } from '../../../lib/import/left-out-file.ts'
import { MOST_BYTES } from '../../../lib/import/limits.ts'
import { previewFile } from '../../../lib/import/preview.ts'
import { previewFiles } from '../../../lib/import/preview-files.ts'
import { translator } from '../../../lib/language/translator.ts'
import { Base } from '../../../lib/orders/base.ts'
import { bringIn, csv, everybody, newDatabase, NOW, sample } from './import-kit.ts'

/** What the user of these files has in the settings. */
const WORKSPACE = { country: 'IT', currency: 'EUR' }

const notesOf = async (file: File, country = 'IT'): Promise<Record<string, unknown>> =>
  Object.fromEntries(
    (await previewFile(file, { country, currency: 'EUR' })).notes.map(({ level, code, values }) => [code, { level, ...values }]),
  )

async function planFor(files: File[]): Promise<ImportPlan> {
  const previews = await previewFiles(files, WORKSPACE)
  const choices = {
    source: 'csv',
    country: 'IT',
    currency: 'EUR',
    timeZone: 'Europe/Rome',
    countPending: false,
    countUnpaid: false,
  }
  return { ...choices, files: previews.map(({ plan }) => plan) }
}

describe('the preview says what is wrong with a file', () => {
  it.each([
    ['empty.csv', 'empty-file', 'error', {}],
    ['blank.csv', 'empty-file', 'error', {}],
    ['picture.csv', 'not-text', 'error', { kind: 'png' }],
    ['header-only.csv', 'no-rows', 'error', {}],
    ['missing-columns.csv', 'no-person-column', 'error', {}],
    ['no-date-column.csv', 'no-order-date', 'error', {}],
    ['two-names.csv', 'same-target-twice', 'error', { columns: 'Name, Name', target: 'contact.name' }],
    ['dates-in-doubt.csv', 'date-order-guessed', 'doubt', { column: 'Date', example: '03/04/2026' }],
    ['broken-quotes.csv', 'broken-quotes', 'doubt', { line: 3, n: 1 }],
    ['plain-latin1-italian.csv', 'encoding-guessed', 'doubt', { encoding: 'windows-1252' }],
    ['numbers-without-country.csv', 'country-needed', 'info', { n: 1, column: 'Phone', country: 'IT' }],
  ])('%s: %s (%s)', async (name, code, level, values) => {
    expect((await notesOf(sample(name)))[code]).toMatchObject({ level, ...values })
  })

  it.each(['shopify-customers.csv', 'shopify-orders.csv', 'plain-tab.txt'])(
    'and nothing of the level error about %s',
    async (name) => {
      const levels = (await previewFile(sample(name), WORKSPACE)).notes.map(({ level }) => level)
      expect(levels).not.toContain('error')
    },
  )

  it('a number without a country, and none given', async () => {
    expect(await notesOf(sample('numbers-without-country.csv'), '')).toMatchObject({ 'country-needed': { level: 'error', n: 1 } })
  })

  it('an amount that could be read both ways', async () => {
    const file = csv('Name,Date,Total\nA,2026-05-01,1.234\n')
    expect(await notesOf(file)).toMatchObject({ 'decimal-guessed': { level: 'doubt', column: 'Total', example: '1.234' } })
  })

  it('what is too large, without reading it', async () => {
    const huge = { name: 'huge.csv', size: MOST_BYTES + 1 } as File
    expect(await notesOf(huge)).toMatchObject({ 'too-large': { level: 'error', size: MOST_BYTES + 1, limit: MOST_BYTES } })
  })

  it('the same file twice under two names', async () => {
    const [, twin] = await previewFiles([csv('Name,Phone\nA,1\n', 'a.csv'), csv('Name,Phone\nA,1\n', 'b.csv')], WORKSPACE)
    expect(twin?.notes).toContainEqual({ level: 'doubt', code: 'same-file-twice', values: { file: 'b.csv', other: 'a.csv' } })
  })

  it('a file that cannot be read any more', async () => {
    const gone = new File(['Name,Phone\nA,1'], 'gone.csv')
    const lost = Object.assign(Object.create(gone) as File, {})
    Object.defineProperties(lost, {
      name: { value: 'gone.csv' },
      size: { value: 14 },
      slice: { value: () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) }) },
    })
    expect(await notesOf(lost)).toMatchObject({ unreadable: { level: 'error' } })
  })
})

const orders = (...rows: string[]): File => csv(`Email,Order Date,Total,Currency\n${rows.join('\n')}\n`)

describe('the preview says beforehand which orders no sum will hold', () => {
  it('all in another currency, by the column or by the sign', async () => {
    const inDollars = { level: 'doubt', file: 'file.csv', currency: 'USD', main: 'EUR', n: 2 }
    const row = 'a@example.com,2026-01-02,10.50,USD'
    expect(await notesOf(orders(row, row))).toMatchObject({ 'other-currency': inDollars })
    const signs = csv('Email;Date;Total\na@example.com;2026-01-02;US$ 10.50\na@example.com;2026-01-03;11.50 USD\n')
    expect(await notesOf(signs)).toMatchObject({ 'other-currency': inDollars })
  })

  it('a few among many, as an information', async () => {
    const row = 'a@example.com,2026-01-02,10.50,eur'
    const notes = await notesOf(orders(row, row, 'a@example.com,2026-01-02,10.50,SEK', ',,,SEK'))
    expect(notes).toEqual({ 'other-currency': { level: 'info', file: 'file.csv', currency: 'SEK', main: 'EUR', n: 1 } })
  })

  it('a sign that several currencies have: those rows would be left out', async () => {
    const file = csv('Email;Date;Total\na@example.com;2026-01-02;1 200 kr\na@example.com;2026-01-03;12,50 €\n')
    const values = { file: 'file.csv', sign: 'kr', currencies: 'SEK, NOK, DKK, ISK', main: 'EUR', n: 1 }
    expect(await notesOf(file)).toEqual({ 'unclear-currency': { level: 'doubt', ...values } })
    const db = newDatabase()
    await bringIn(db, [file])
    expect(await db.leftOut.toArray()).toMatchObject([{ line: 2, code: 'bad-currency' }])
    expect((await previewFile(file, { country: 'SE', currency: 'SEK' })).notes).toMatchObject([
      { level: 'info', code: 'other-currency', values: { currency: 'EUR', main: 'SEK', n: 1 } },
    ])
  })
})

describe('what the user corrects is followed', () => {
  it('encoding, delimiter, columns, order of dates, decimals', async () => {
    const file = csv('a;b;c;d\nAnna;+390555550160;03/04/2026;1.234\n')
    const columns = ['contact.name', 'contact.phone', 'order.date', 'order.total'] as const
    const { plan, notes } = await previewFile(file, {
      ...WORKSPACE,
      plan: { encoding: 'windows-1252', delimiter: ';', columns: [...columns], dateOrder: 'mdy', decimal: '.' },
    })
    expect(plan).toMatchObject({ encoding: 'windows-1252', delimiter: ';', columns, dateOrder: 'mdy', decimal: '.' })
    expect(notes).toEqual([])
  })
})

describe('nothing is lost and nothing is written by halves', () => {
  it('leaves out only the broken line', async () => {
    const db = newDatabase()
    await bringIn(db, [sample('broken-quotes.csv')])
    expect((await everybody(db)).map(({ contact }) => contact.name)).toEqual(['Anna Esempio', 'Cia Esempio', 'Dea "Dee" Esempio'])
    expect(await db.leftOut.toArray()).toMatchObject([{ line: 3, code: 'broken-quotes', what: 'row' }])
  })

  it('lists rows that are too short, too long, or empty; blanks at the end are no harm', async () => {
    const db = newDatabase()
    const { summary } = await bringIn(db, [sample('ragged.csv')])
    expect(summary).toMatchObject({ rows: 5, contactsNew: 2, rowsLeftOut: 3 })
    expect((await db.leftOut.toArray()).map(({ line, code }) => [line, code])).toEqual([
      [2, 'too-few-columns'],
      [4, 'too-many-columns'],
      [6, 'empty-row'],
    ])
  })

  it('lists a number without a country where none is given', async () => {
    const db = newDatabase()
    await bringIn(db, [csv('Name,Phone\nAnna,055 5550144\n')], { country: '' })
    expect((await everybody(db))[0]?.contact).toMatchObject({ name: 'Anna', phones: [] })
    expect(await db.leftOut.toArray()).toMatchObject([{ code: 'phone-without-country', value: '055 5550144', what: 'value' }])
  })

  it('says the reason of the value where it leaves nothing of a row', async () => {
    const db = newDatabase()
    await bringIn(db, [csv('Phone,City\n12,Roma\n,Roma\n')])
    expect((await db.leftOut.toArray()).map(({ what, code }) => [what, code])).toEqual([
      ['row', 'bad-phone'],
      ['row', 'no-person'],
    ])
  })

  it('leaves the base as it was when cancelled, at whatever moment', async () => {
    const db = newDatabase()
    await bringIn(db, [csv('Name,Phone\nAnna,+390555550160\n')])
    const before = await everybody(db)
    const rows = Array.from({ length: 3000 }, (_, i) => `P${i},+39055555${String(1000 + i)}`).join('\n')
    const files = [csv(`Name,Phone\n${rows}\n`)]
    const plan = await planFor(files)
    for (const phase of ['reading', 'matching', 'writing'] as const) {
      const cancel = new AbortController()
      const job = importFiles(db, files, plan, {
        import: newId(),
        now: NOW,
        signal: cancel.signal,
        onProgress: (state) => {
          if (state.phase === phase) cancel.abort(new Error('cancelled'))
        },
      })
      await expect(job).rejects.toThrow('cancelled')
      expect(await everybody(db)).toEqual(before)
      expect(await db.imports.count()).toBe(1)
    }
  })

  it('leaves the base as it was when the file breaks off in the midst', async () => {
    const db = newDatabase()
    await bringIn(db, [csv('Name,Phone\nAnna,+390555550160\n')])
    const before = await everybody(db)
    const whole = csv('Name,Phone\nBea,+390555550161\n')
    const torn = Object.create(whole) as File
    Object.defineProperties(torn, {
      name: { value: 'torn.csv' },
      size: { value: whole.size },
      slice: {
        value: (start: number, end: number) =>
          Object.assign(whole.slice(start, end), {
            arrayBuffer: () =>
              // Its first bytes tell what kind of file it is.
              end < 10 ? whole.slice(start, end).arrayBuffer() : Promise.reject(new DOMException('gone', 'NotReadableError')),
          }),
      },
    })
    await expect(importFiles(db, [torn], await planFor([whole]), { import: newId(), now: NOW })).rejects.toMatchObject({
      code: 'unreadable',
    })
    expect(await everybody(db)).toEqual(before)
  })

  it('does not read a changed file with an old plan, nor one that is too large', async () => {
    const db = newDatabase()
    const plan = await planFor([csv('Name,Phone\nA,1\n')])
    const options = { import: newId(), now: NOW }
    await expect(importFiles(db, [csv('Name,Phone,City\nA,1,Roma\n')], plan, options)).rejects.toMatchObject({
      code: 'unreadable',
    })
    await expect(
      importFiles(db, [csv('A,B,C\nA,1,2\n', 'x')], { ...plan, files: [{ ...plan.files[0]!, size: 12 }] }, options),
    ).rejects.toMatchObject({
      code: 'unreadable',
    })
    const huge = { name: 'huge.csv', size: MOST_BYTES + 1 } as File
    await expect(importFiles(db, [huge], plan, options)).rejects.toMatchObject({ code: 'too-large' })
    expect((await Base.open(db)).manifest.generation).toBe(0)
  })

  it('does not put a base over one that changed meanwhile', async () => {
    const db = newDatabase()
    const files = [csv('Name,Phone\nAnna,+390555550160\n')]
    const plan = await planFor(files)
    let other: Promise<unknown> | null = null
    const job = importFiles(db, files, plan, {
      import: newId(),
      now: NOW,
      onProgress: ({ phase }) => {
        if (phase === 'writing') other ??= db.keyed.put({ key: 'base', value: { generation: 7 } })
      },
    })
    await expect(job).rejects.toMatchObject({ code: 'base-moved' })
    await other
  })
})

describe('leftOutFile', () => {
  it('is a CSV in the language of the user that no spreadsheet runs', async () => {
    const text = leftOutFile(
      [{ file: 'a.csv', line: 3, what: 'value', code: 'bad-phone', column: 'Phone', value: '=1+1' }],
      translator('sv'),
    )
    expect(text.startsWith('\uFEFF')).toBe(true)
    expect(text).toContain('a.csv,3,')
    expect(text).toContain('Phone,"\'=1+1"')
  })
})
