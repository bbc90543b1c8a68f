import * as fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { readRows, type RowBatch } from '../../../lib/import/read/rows.ts'
import type { Delimiter, Encoding } from '../../../lib/import/job.ts'

/** A file whose stream gives slices of `size` bytes, so that characters and quotes lie over their edges. */
function slicedFile(bytes: Uint8Array, size: number): Blob {
  const stream = (): ReadableStream<Uint8Array> =>
    new ReadableStream({
      start(controller) {
        for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size))
        controller.close()
      },
    })
  return { stream } as unknown as Blob
}

async function all(file: Blob, delimiter: Delimiter = ',', encoding: Encoding = 'utf-8'): Promise<Omit<RowBatch, 'bytes'>> {
  const whole: Omit<RowBatch, 'bytes'> = { rows: [], lines: [], broken: [] }
  for await (const { rows, lines, broken } of readRows(file, { delimiter, encoding })) {
    whole.rows.push(...rows)
    whole.lines.push(...lines)
    whole.broken.push(...broken)
  }
  return whole
}

const text = (csv: string): Blob => new Blob([csv])

describe('readRows', () => {
  it('says the physical line of each row, newlines in quotes counted', async () => {
    const { rows, lines } = await all(text('a,b\r\n"x\r\ny",1\r\n\r\nz,2\r\n'))
    expect(rows).toEqual([
      ['a', 'b'],
      ['x\r\ny', '1'],
      ['z', '2'],
    ])
    expect(lines).toEqual([1, 2, 5])
  })

  it('takes quotes in the midst of a field as data', async () => {
    const { rows, broken } = await all(text('n,m\nAnna "Annie" Rossi,1\n"Anna "Annie" Rossi",2\n"a ""b"" c",3'))
    expect(rows.slice(1)).toEqual([
      ['Anna "Annie" Rossi', '1'],
      ['Anna "Annie" Rossi', '2'],
      ['a "b" c', '3'],
    ])
    expect(broken).toEqual([])
  })

  it('leaves out only the line of a quote that is never closed', async () => {
    const { rows, lines, broken } = await all(text('n,m\nA,1\n"B,2\nC,3\nD,4\n'))
    expect(rows).toEqual([
      ['n', 'm'],
      ['A', '1'],
      ['C', '3'],
      ['D', '4'],
    ])
    expect(lines).toEqual([1, 2, 4, 5])
    expect(broken).toEqual([{ line: 3, text: '"B,2' }])
  })

  it('leaves out only the line of a quote that would close lines later', async () => {
    const { rows, broken } = await all(text('n,m\n"Anna" Rossi,1\n"Bea",2\n"Cia",3\n'))
    expect(rows).toEqual([
      ['n', 'm'],
      ['Bea', '2'],
      ['Cia', '3'],
    ])
    expect(broken.map(({ line }) => line)).toEqual([2])
  })

  it('gives up on a record over 1 MB without holding the rest, and goes on after its line', async () => {
    const many = Array.from({ length: 200_000 }, (_, i) => `name ${i},${i}`)
    many[10] = '"never closed,10'
    const { rows, lines, broken } = await all(slicedFile(new TextEncoder().encode(`n,m\n${many.join('\n')}`), 65_536))
    expect(broken).toEqual([{ line: 12, text: '"never closed,10' }])
    expect(rows).toHaveLength(200_000)
    expect(rows.at(-1)).toEqual(['name 199999', '199999'])
    expect(lines.at(-1)).toBe(200_001)
  })

  it('does not go on for ever where every line is broken', async () => {
    const csv = Array.from({ length: 3000 }, (_, i) => `"a" ${i},1`).join('\n')
    const first = { code: 'broken-quotes', values: { line: 2 } }
    await expect(all(text(`a,b\n${csv}`))).rejects.toMatchObject(first)
  })

  it('does not hold a file without line ends', async () => {
    const { broken } = await all(slicedFile(new Uint8Array(4_000_000).fill(97), 65_536))
    expect(broken.length).toBeGreaterThan(1)
  })

  it('reads old line ends, and a last line without one', async () => {
    expect((await all(text('a,b\r1,2\r3,4'))).rows).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ])
  })

  it('reads any table back, however its bytes are sliced', async () => {
    const cell = fc.stringMatching(/^[a-z "',;\n\u00e5\u0416\u{1F338}]{0,12}$/u)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 40 }),
        async (table, slice) => {
          const kept = table.map(([a, b, c]) => [`x${a}`, b, c])
          const bytes = new TextEncoder().encode(`\uFEFF${Papa.unparse(kept, { newline: '\n' })}`)
          const { rows, broken } = await all(slicedFile(bytes, slice))
          expect(broken).toEqual([])
          expect(rows).toEqual(kept)
        },
      ),
      { seed: 11, numRuns: 300 },
    )
  })
})
