// `npm run trials [-- NAME... --seed=N --cases=N --fresh]`: the long ones. A broken-off run goes on where it stopped, with the same seed.
import { parseArgs } from 'node:util'
import { build } from '../demo/build.mjs'
import { checkNode, ensureNodeModules, ensurePrograms } from '../demo/install/install.mjs'
import { PlainError, say, secondsInAll, step } from '../demo/progress.mjs'
import { runVitest } from '../vitest-run.mjs'
import { missingTrials, TRIALS } from './list.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    cases: { type: 'string', default: '' },
    fresh: { type: 'boolean', default: false },
  },
})

try {
  const unknown = [...positionals.filter((name) => !TRIALS.includes(name)), ...missingTrials()]
  if (unknown.length > 0) throw new PlainError(`No such trial: ${unknown.join(', ')}. There are: ${TRIALS.join(', ')}`)
  checkNode()
  await ensureNodeModules()
  await ensurePrograms({ firefox: true })
  await step('build', () => Promise.all([build('chrome'), build('firefox')]).then(() => {}))
  const names = positionals.length > 0 ? positionals : TRIALS
  const { passed, failed } = await runVitest('trials', {
    filters: names.map((name) => `test/trials/${name}.trial.ts`),
    env: { TRIAL_SEED: values.seed, TRIAL_CASES: values.cases, TRIAL_FRESH: values.fresh ? '1' : '' },
  })
  say(`in ${secondsInAll()} s`)
  say(`${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
} catch (error) {
  say(error instanceof PlainError ? error.message : String(error instanceof Error ? error.stack : error))
  process.exitCode = 1
}
