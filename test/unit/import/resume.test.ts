import { describe, expect, it } from 'vitest'
import type { ImportError } from '../../../lib/import/error.ts'
import type { ImportPlan } from '../../../lib/import/job.ts'
import { sameFiles, SliceCheck } from '../../../lib/import/resume.ts'

const file = (name: string, size: number): File => new File(['x'.repeat(size)], name)
const EXPECTED = [
  { name: 'customers.csv', size: 10 },
  { name: 'orders.csv', size: 20 },
  { name: 'more.csv', size: 20 },
]

describe('the files of an interrupted import', () => {
  it('are found among those given again, in the order of the plan, whatever a copy is called', () => {
    const given = [file('more.csv', 20), file('orders (1).csv', 20), file('customers.csv', 10), file('picture.png', 3)]
    const found = sameFiles(EXPECTED, given)
    expect(found.kind === 'same' && found.files.map(({ name }) => name)).toEqual(['customers.csv', 'orders (1).csv', 'more.csv'])
  })

  it('are told where one is missing or of another size', () => {
    const found = sameFiles(EXPECTED, [file('customers.csv', 11), file('orders.csv', 20), file('more.csv', 20)])
    expect(found).toEqual({ kind: 'differ', missing: [{ name: 'customers.csv', size: 10 }], strange: ['customers.csv'] })
  })
})

describe('the slices', () => {
  const check = (slices: string[][]) => {
    const faults: ImportError[] = []
    return { faults, check: new SliceCheck({ plan: {} as ImportPlan, files: EXPECTED, slices }, (error) => faults.push(error)) }
  }

  it('are noted, and those from before must be the same', () => {
    const before = [['a', 'b'], ['c']]
    const { check: again, faults } = check(before)
    for (const [at, sum] of ['a', 'b', 'new'].entries()) again.take(0, at, sum)
    again.take(1, 0, 'c')
    again.take(2, 0, 'd')
    expect(faults).toEqual([])
    expect(again.state.slices).toEqual([['a', 'b', 'new'], ['c'], ['d']])
    // What the record holds is not changed under it.
    expect(before).toEqual([['a', 'b'], ['c']])
  })

  it('name the file that is another', () => {
    const { check: again, faults } = check([['a'], ['c']])
    again.take(0, 0, 'a')
    again.take(1, 0, 'other')
    expect(faults.map(({ code, values }) => [code, values])).toEqual([['other-file', { file: 'orders.csv' }]])
  })
})
