import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { MODULES_REPLACED } from './modules-replaced.ts'

/** Real browsers: what they wait for is mostly time, not the machine: three files use up its two cores. */
const THREE_AT_ONCE = {
  environment: 'node',
  maxWorkers: 3,
  testTimeout: 120_000,
  hookTimeout: 120_000,
  // A busy machine takes longer than the second that a poll waits by itself.
  expect: { poll: { timeout: 10_000 } },
} as const
/** What builds anew, or measures, wants the machine for itself. */
const IN_TURN = { ...THREE_AT_ONCE, maxWorkers: 1, fileParallelism: false } as const
const BUILDS_ANEW = 'test/e2e/start.test.ts'
const APART = MODULES_REPLACED.map((path) => (/\.tsx?$/.test(path) ? path : `${path}/**/*.test.ts`))
const UNIT = {
  environment: 'node',
  // By itself it would leave one of two cores alone.
  maxWorkers: 2,
  // A machine that does something else besides must not fail a test.
  testTimeout: 30_000,
} as const

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // A test that passes at the second try has failed.
    retry: 0,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}', 'test/repo/**/*.test.ts', 'test/pages/**/*.test.ts'],
          exclude: APART,
          setupFiles: ['test/unit/indexed-db.ts'],
          isolate: false,
          ...UNIT,
        },
      },
      { extends: true, test: { name: 'unit-apart', include: APART, ...UNIT } },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts', 'test/hosts/**/*.test.ts'],
          exclude: [BUILDS_ANEW],
          ...THREE_AT_ONCE,
        },
      },
      { extends: true, test: { name: 'start', include: [BUILDS_ANEW], ...IN_TURN } },
      { extends: true, test: { name: 'trials', include: ['test/trials/*.trial.ts'], ...IN_TURN } },
      { extends: true, test: { name: 'bench', include: ['test/bench/*.bench.ts'], ...IN_TURN, testTimeout: 600_000 } },
    ],
  },
})
