import { afterAll, beforeAll } from 'vitest'
import { openKillBench, type KillBench } from '../e2e/import/kill.ts'
import { defineTrial } from './trial.ts'

// The browser dies at a random moment of an import over an existing base: afterwards the base is the one before or the one after.

let bench: KillBench

beforeAll(async () => {
  bench = await openKillBench({ people: 8000 })
})

afterAll(() => bench?.close())

defineTrial({
  name: 'import-kills',
  cases: 100,
  slice: 2,
  async run(random) {
    const { came, restart } = await bench.kill(random.next() * bench.duration * 1.1)
    return { after: came === 'after' ? 1 : 0, restart }
  },
})
