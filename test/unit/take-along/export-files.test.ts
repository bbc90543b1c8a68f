import 'fake-indexeddb/auto'
import { createHash } from 'node:crypto'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../../lib/db/id.ts'
import { codeOf } from '../../../lib/rfm/score.ts'
import type { Facts } from '../../../lib/segments/facts.ts'
import type { Rule } from '../../../lib/segments/rule.ts'
import { GOOGLE_COLUMNS } from '../../../lib/take-along/audience/google.ts'
import { META_COLUMNS } from '../../../lib/take-along/audience/meta.ts'
import { whoGoes } from '../../../lib/take-along/audience/who-goes.ts'
import { exportTask } from '../../../lib/take-along/export-task.ts'
import { takeFile } from '../../../lib/take-along/made-files.ts'
import { PEOPLE_COLUMNS, type PeopleForm } from '../../../lib/take-along/people/columns.ts'
import type { ExportWish } from '../../../lib/take-along/wish.ts'
import { isoDay } from '../../../lib/workspace/day.ts'
import { MadeUpWorkspace, NOW } from '../segments/columns/made-up-workspace.ts'

const EVERYBODY: Rule = { all: [] }
const FORM: PeopleForm = {
  columns: [...PEOPLE_COLUMNS, 'own.likes'],
  heads: [...PEOPLE_COLUMNS, 'likes'],
  locale: null,
  delimiter: ',',
  consent: { yes: 'yes', no: 'no', unknown: '?' },
  gender: { female: 'f', male: 'm', other: 'o' },
  groups: {},
  stages: ['0', '1', '2', '3', '4', '5'],
}

let workspace: MadeUpWorkspace
let everyone: Facts[]
beforeAll(async () => {
  workspace = await MadeUpWorkspace.open('export-files')
  everyone = (await workspace.everyone()).map(({ facts }) => facts)
  await workspace.db.ownFields.add({
    id: 'likes',
    revision: 1,
    origin: { kind: 'own' },
    name: 'Likes',
    type: 'choices',
    choices: ['vip', 'Roma'],
    rank: 1,
    changedAt: NOW,
  })
})
afterAll(() => workspace.db.delete())

async function made(wish: ExportWish) {
  const job = newId()
  const shares: number[] = []
  const progress = (share: number): void => void shares.push(share)
  const outcome = await exportTask(workspace.db, wish, { job, signal: new AbortController().signal, progress })
  const blob = await takeFile(workspace.db, { job })
  expect(shares.at(-1)).toBe(1)
  expect(await takeFile(workspace.db, { job }), 'handed over once').toBeNull()
  return { outcome, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob!.arrayBuffer()), blob: blob! }
}

describe('a table of people', () => {
  test('says of everybody what is known, one row each, merged people once', async () => {
    const { text, outcome } = await made({ what: 'people', rule: EVERYBODY, form: FORM })
    expect(text.startsWith('\uFEFF')).toBe(true)
    expect(text.endsWith('\r\n')).toBe(true)
    const { data, errors } = Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true })
    expect(errors).toEqual([])
    expect(outcome).toMatchObject({ people: everyone.length })
    const rows = new Map(data.map((row) => [row['id'], row]))
    expect(rows.size).toBe(everyone.length)
    for (const { contact, consent, tags, figures, rfm, stage, own } of everyone) {
      const row = rows.get(contact.id)!
      const plain = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)
      expect(row).toMatchObject({
        name: plain(contact.name),
        phones: plain(contact.phones.join('; ')),
        emails: contact.emails.join('; '),
        birthday: plain(contact.birthday),
        score: codeOf(rfm),
        group: rfm.kind === 'scored' ? rfm.group : '',
        stage: stage === null ? '' : String(stage),
        orders: String(figures.count),
        spent: figures.count > 0 && figures.mainCount === 0 ? '' : (figures.spent / 100).toFixed(2),
        lastOrder: figures.lastDay === null ? '' : isoDay(figures.lastDay),
        consent: consent === 'unknown' ? '?' : consent,
        likes: (own['likes'] ?? '').replaceAll('\u001F', '; '),
      })
      expect(row['tags']?.split('; ').toSorted()).toEqual(tags.length === 0 ? [''] : [...tags].toSorted())
    }
  })

  test('is a rule’s people alone, and in the words and figures of a language', async () => {
    const form: PeopleForm = {
      ...FORM,
      columns: ['name', 'spent', 'lastOrder'],
      heads: ['Namn', '=1+1', 'Senast'],
      locale: 'sv',
      delimiter: ';',
    }
    const { text } = await made({ what: 'people', rule: { field: 'orders.spent', op: 'more', value: 400 }, form })
    const lines = text.slice(1).split('\r\n')
    const rich = everyone.filter(({ figures }) => figures.spent > 40_000)
    expect(lines[0]).toBe("Namn;'=1+1;Senast")
    expect(lines).toHaveLength(rich.length + 2)
    const [one] = rich
    expect(lines).toContainEqual(
      `${one!.contact.name};${(one!.figures.spent / 100).toFixed(2).replace('.', ',')};${isoDay(one!.figures.lastDay!)}`,
    )
  })
})

test('a file that was cancelled is none, and another takes the place of one that nobody fetched', async () => {
  const abort = new AbortController()
  const wish: ExportWish = { what: 'people', rule: EVERYBODY, form: FORM }
  const job = newId()
  const context = { job, signal: abort.signal, progress: () => abort.abort() }
  await expect(exportTask(workspace.db, wish, context)).rejects.toThrow('abort')
  expect(await takeFile(workspace.db, { job })).toBeNull()
  const done = { job, signal: new AbortController().signal, progress: () => {} }
  await exportTask(workspace.db, wish, done)
  await made(wish)
  expect(await takeFile(workspace.db, { job })).toBeNull()
})

const sha = (text: string): string => (text === '' ? '' : createHash('sha256').update(text, 'utf8').digest('hex'))

describe('an audience file', () => {
  test.each([
    ['meta', META_COLUMNS],
    ['google', GOOGLE_COLUMNS],
  ] as const)('of %s holds those who agreed, and nobody else', async (of, columns) => {
    const { text, outcome } = await made({ what: 'audience', of, rule: EVERYBODY })
    const lines = text.split('\n')
    expect(lines[0]).toBe(columns.join(','))
    expect(lines.at(-1)).toBe('')
    const agreed = everyone.filter(
      ({ consent, contact }) => consent === 'yes' && contact.goneOn === null && contact.emails.length + contact.phones.length > 0,
    )
    const addresses = agreed.map(({ contact: { emails, phones } }) =>
      [sha(emails[0] ?? ''), sha(of === 'meta' ? (phones[0] ?? '').slice(1) : (phones[0] ?? ''))].join(),
    )
    const found = lines.slice(1, -1).map((line) => line.split(','))
    expect(found.every((cells) => cells.length === columns.length)).toBe(true)
    expect(found.map((cells) => [cells[0], cells[3]].join())).toEqual(addresses)
    expect(text).not.toMatch(/@|\+39|prova/i)
    const { members, ...fates } = await whoGoes(workspace.db, { rule: EVERYBODY })
    expect(members).toBe(everyone.length)
    expect(outcome).toMatchObject(fates)
    expect(fates.goes).toBe(agreed.length)
    expect(
      Object.values(fates).every((n) => n > 0),
      JSON.stringify(fates),
    ).toBe(true)
    expect(Object.values(fates).reduce((sum, n) => sum + n)).toBe(members)
  })
})
