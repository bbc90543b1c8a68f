import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Real browsers share two cores: their files run one after the other. */
const IN_TURN = {
  environment: 'node',
  fileParallelism: false,
  testTimeout: 120_000,
  hookTimeout: 120_000,
  // A busy machine takes longer than the second that a poll waits by itself.
  expect: { poll: { timeout: 10_000 } },
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
          environment: 'node',
        },
      },
      { extends: true, test: { name: 'e2e', include: ['test/e2e/**/*.test.ts', 'test/hosts/**/*.test.ts'], ...IN_TURN } },
      { extends: true, test: { name: 'trials', include: ['test/trials/*.trial.ts'], ...IN_TURN } },
      { extends: true, test: { name: 'bench', include: ['test/bench/*.bench.ts'], ...IN_TURN, testTimeout: 600_000 } },
    ],
  },
})
