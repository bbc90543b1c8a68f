import { afterAll, beforeAll } from 'vitest'
import { openKillBench, VICTIMS, type KillBench } from '../e2e/import/kill.ts'
import { defineTrial } from './trial.ts'

// Worker, service worker, dashboard or the whole browser die at a random moment of an import of 20,000 people over a base of 50,000:
// afterwards the base is the one before or the one after, and the import is gone on with.

let bench: KillBench

beforeAll(async () => {
  const isSlice = process.env['TRIAL_SLICE'] === '1'
  bench = await openKillBench(isSlice ? { people: 3000, imported: 2000 } : { people: 50_000, imported: 20_000 })
}, 600_000)

afterAll(() => bench?.close())

defineTrial({
  name: 'import-kills',
  cases: 200,
  slice: 3,
  async run(random, index) {
    // In a slice: the worker, the browser, then one of the others.
    const order = [0, 3, 1, 2] as const
    const victim = VICTIMS[order[index % 4] ?? 0]
    const { came, resumed, look } = await bench.kill(victim, random.next() * bench.duration * 1.1)
    return { [`${victim}-after`]: came === 'after' ? 1 : 0, resumed: resumed ? 1 : 0, look }
  },
})
