import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Delimiter, Encoding } from '../../../../lib/import/job.ts'
import { ByteCells } from '../../../../lib/import/read/byte-cells.ts'
import { newlineOf } from '../../../../lib/import/read/delimiter.ts'
import { readParts } from '../../../../lib/import/read/parts.ts'
import { readRows } from '../../../../lib/import/read/rows.ts'

interface Read {
  rows: { row: string[]; line: number }[]
  broken: { line: number; text: string }[]
}

async function slowly(file: Blob, delimiter: Delimiter, encoding: Encoding): Promise<Read> {
  const read: Read = { rows: [], broken: [] }
  for await (const batch of readRows(file, { delimiter, encoding })) {
    batch.rows.forEach((row, i) => read.rows.push({ row, line: batch.lines[i] as number }))
    read.broken.push(...batch.broken)
  }
  return read
}

async function fast(file: Blob, delimiter: Delimiter, encoding: Encoding, columns: number, slice: number): Promise<Read> {
  const read: Read = { rows: [], broken: [] }
  const cells = new ByteCells()
  for await (const { parts } of readParts(file, { delimiter, encoding, columns, slice }))
    for (const part of parts) {
      if (part.kind === 'row') read.rows.push({ row: part.row, line: part.line })
      else if (part.kind === 'broken') read.broken.push({ line: part.line, text: part.text })
      else {
        cells.take(part)
        for (let i = 0; i < part.count; i++) read.rows.push({ row: cells.texts(i, null), line: part.lines[i] as number })
      }
    }
  return read
}

/** Empty cells after the last column say nothing: the scanner may leave them out. */
function without({ rows, broken }: Read, columns: number): Read {
  const cut = (row: string[]): string[] =>
    row.length > columns && columns > 1 && row.slice(columns).every((cell) => cell.trim() === '') ? row.slice(0, columns) : row
  // Whoever reads a cell trims it: a line end in quotes at its end says nothing either.
  return { rows: rows.map(({ row, line }) => ({ row: cut(row).map((own) => own.trim()), line })), broken }
}

const piece = fc.constantFrom(
  'a',
  'bc',
  '"',
  '""',
  ',',
  ';',
  '\n',
  '\r\n',
  '\r',
  ' ',
  'å',
  'Ж',
  '\u{1F338}',
  '="',
  '\0',
  '\u00a0',
  '12.5',
  '\t',
)
const wellFormed = fc.tuple(piece, piece).map(([a, b]) => `"${(a + b).replaceAll('"', '""')}"`)
const cell = fc.oneof(
  { weight: 4, arbitrary: fc.stringMatching(/^[a-z0-9 é]{0,6}$/) },
  { weight: 2, arbitrary: wellFormed },
  { weight: 1, arbitrary: piece },
)
const line = fc
  .tuple(fc.array(cell, { minLength: 1, maxLength: 4 }), fc.constantFrom('\n', '\r\n'))
  .map(([cells, end]) => cells.join(',') + end)
const file = fc.record({
  lines: fc.array(line, { maxLength: 12 }),
  last: fc.constantFrom('', 'x', 'x,y', '"x', '"x"', '"x"\r'),
  start: fc.constantFrom('', '\uFEFF', 'sep=;\n', '\uFEFFsep=,\r\n'),
  marks: fc.constantFrom('\n', '\r', '\r\n'),
  columns: fc.integer({ min: 1, max: 4 }),
  slice: fc.integer({ min: 3, max: 60 }),
})

it('gives the rows, lines and faults of the parser, whatever the file and its slices', async () => {
  await fc.assert(
    fc.asyncProperty(file, async ({ lines, last, start, marks, columns, slice }) => {
      const body = lines.join('') + last
      const text = start + (marks === '\n' ? body : body.replaceAll('\r\n', '\n').replaceAll('\n', marks))
      const blob = new Blob([text])
      // Line ends are settled by a file's start, which the parser sees whole.
      const whole = Math.max(slice, new TextEncoder().encode(text).length)
      const known = without(await slowly(blob, ',', 'utf-8'), columns)
      expect(without(await fast(blob, ',', 'utf-8', columns, whole), columns)).toEqual(known)
      const first = new TextDecoder().decode(new TextEncoder().encode(text).subarray(0, slice))
      if (start.includes('sep') || newlineOf(first) !== newlineOf(text)) return
      expect(without(await fast(blob, ',', 'utf-8', columns, slice), columns)).toEqual(known)
    }),
    { seed: 4, numRuns: 1500 },
  )
})

it.each(['utf-16le', 'utf-16be', 'windows-1251', 'windows-1252'] as const)('reads %s as the parser does', async (encoding) => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 200 }),
      fc.array(fc.constantFrom(',', '"', '\n', 'a', 'ж'), { maxLength: 40 }),
      async (noise, marks) => {
        const text = new TextDecoder('windows-1252').decode(noise) + marks.join('')
        const units = Uint16Array.from(text, (sign) => sign.charCodeAt(0))
        const wide = new Uint8Array(units.buffer)
        if (encoding === 'utf-16be') for (let i = 0; i < wide.length; i += 2) wide.subarray(i, i + 2).reverse()
        const blob = new Blob([encoding.startsWith('utf-16') ? wide : noise])
        expect(without(await fast(blob, ';', encoding, 2, 7), 2)).toEqual(without(await slowly(blob, ';', encoding), 2))
      },
    ),
    { seed: 5, numRuns: 120 },
  )
})

it('reads wrong bytes as the parser does', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(0xc3, 0xe2, 0x82, 0xff, 0xf0, 44, 10, 34, 97), { maxLength: 60 }),
      async (bytes) => {
        const blob = new Blob([new Uint8Array(bytes)])
        const size = Math.max(1, bytes.length)
        expect(without(await fast(blob, ',', 'utf-8', 2, size), 2)).toEqual(without(await slowly(blob, ',', 'utf-8'), 2))
      },
    ),
    { seed: 6, numRuns: 800 },
  )
})

it('leaves out the line of a quote that is never closed, far into a large file', async () => {
  const many = Array.from({ length: 300_000 }, (_, i) => `name ${i},${i}`)
  many[250_000] = '"never closed,10'
  const { rows, broken } = await fast(new Blob([`n,m\n${many.join('\n')}`]), ',', 'utf-8', 2, 1_000_000)
  expect(broken).toEqual([{ line: 250_002, text: '"never closed,10' }])
  expect(rows).toHaveLength(300_000)
  expect(rows.at(-1)).toEqual({ row: ['name 299999', '299999'], line: 300_001 })
})
