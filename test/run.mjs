// `npm test`: everything, on a machine with only Node and npm. The last line is `N passed, N failed`.
import { join } from 'node:path'
import { build } from './demo/build.mjs'
import { checkNode, ensureNodeModules, ensurePrograms, ROOT } from './demo/install/install.mjs'
import { PlainError, say, secondsInAll, step } from './demo/progress.mjs'
import { runCommand } from './demo/run-command.mjs'
import { missingTrials } from './trials/list.mjs'
import { runVitest } from './vitest-run.mjs'

const totals = { passed: 0, failed: 0 }

/** @param {string} name @param {string} file @param {string[]} args */
function tool(name, file, args) {
  return step(name, () =>
    runCommand(process.execPath, [join(ROOT, 'node_modules', file), ...args], { cwd: ROOT, show: true }).then(() => {}),
  )
}

/** @param {string} name @param {string} project @param {Record<string, string>} [env] */
async function tests(name, project, env = {}) {
  const result = await step(
    name,
    () => runVitest(project, { env }),
    ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`,
  )
  totals.passed += result.passed
  totals.failed += result.failed
  if (result.failed > 0) throw new PlainError(`Stopped: ${result.failed} of "${name}" failed.`)
}

async function everything() {
  checkNode()
  await ensureNodeModules()
  await ensurePrograms({ firefox: true })
  await tool('type check', 'typescript/bin/tsc', ['-p', '.'])
  await tool('lint', 'oxlint/bin/oxlint', [])
  await tool('format', 'oxfmt/bin/oxfmt', ['--check'])
  await tests('unit', 'unit')
  await tests('unit, with modules replaced', 'unit-apart')
  await step('build for Chromium', () => build('chrome').then(() => {}))
  await step('build for Firefox', () => build('firefox').then(() => {}))
  await tests('real browsers', 'e2e')
  await tests('npm start', 'start')
  const missing = missingTrials()
  if (missing.length > 0) throw new PlainError(`Stopped: no such trial: ${missing.join(', ')}`)
  await tests('a slice of each trial', 'trials', { TRIAL_SLICE: '1' })
}

try {
  await everything()
} catch (error) {
  say(error instanceof PlainError ? error.message : String(error instanceof Error ? error.stack : error))
  // A step that is no test counts as one failure.
  totals.failed = Math.max(totals.failed, 1)
}
say(`in ${secondsInAll()} s`)
say(`${totals.passed} passed, ${totals.failed} failed`)
process.exitCode = totals.failed === 0 ? 0 : 1
