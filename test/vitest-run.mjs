import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './demo/install/install.mjs'
import { tryCommand } from './demo/run-command.mjs'

/**
 * Runs one project of test/vitest.config.ts and counts its tests. What it prints goes to the terminal.
 * @param {string} project
 * @param {{ filters?: string[], env?: Record<string, string> }} [options]
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 */
export async function runVitest(project, { filters = [], env = {} } = {}) {
  const folder = join(ROOT, '.output/test')
  const report = join(folder, `${project}.json`)
  mkdirSync(folder, { recursive: true })
  rmSync(report, { force: true })
  const { code } = await tryCommand(
    process.execPath,
    [
      join(ROOT, 'node_modules/vitest/vitest.mjs'),
      'run',
      ...filters,
      '--config',
      'test/vitest.config.ts',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...(['unit', 'unit-apart', 'e2e'].includes(project) ? [] : ['--no-file-parallelism']),
    ],
    { cwd: ROOT, show: true, env: { ...process.env, ...env } },
  )
  return count(report, code === 0)
}

/**
 * @param {string} report
 * @param {boolean} wentWell
 */
function count(report, wentWell) {
  /** @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
   *   testResults: { status: string, assertionResults: unknown[] }[] }} */
  let result
  try {
    result = JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
  // A file that could not even be loaded has no tests, and still failed.
  const unloaded = result.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
  const failed = result.numFailedTests + unloaded
  return {
    passed: result.numPassedTests,
    // Vitest also fails for errors outside of every test; those count as one.
    failed: failed === 0 && !wentWell ? 1 : failed,
    skipped: result.numPendingTests + result.numTodoTests,
  }
}
