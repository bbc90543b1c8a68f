// `npm run bench [-- NAME...]`: runs every test/bench/*.bench.ts in turn and prints the figures that they report (see figures.ts) as one table.
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from '../demo/build.mjs'
import { checkNode, ensureNodeModules, ensurePrograms, ROOT } from '../demo/install/install.mjs'
import { PlainError, say, secondsInAll, step } from '../demo/progress.mjs'
import { runVitest } from '../vitest-run.mjs'

const FIGURES = join(ROOT, '.output/bench/figures.jsonl')

/** @typedef {{ what: string, value: number, unit: string, limit: number | null }} Figure */

/** @param {Figure[]} figures */
function table(figures) {
  const rows = figures.map(({ what, value, unit, limit }) => [
    what,
    `${Number(value.toPrecision(4))} ${unit}`,
    limit === null ? '' : `under ${limit} ${unit}`,
    limit === null ? '' : value < limit ? 'ok' : 'OVER',
  ])
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

try {
  const wanted = process.argv.slice(2)
  const all = readdirSync(join(ROOT, 'test/bench')).filter((file) => file.endsWith('.bench.ts'))
  const files = wanted.length === 0 ? all : all.filter((file) => wanted.includes(file.replace('.bench.ts', '')))
  if (files.length === 0) throw new PlainError(`No such bench. There are: ${all.join(', ') || 'none'}`)
  checkNode()
  await ensureNodeModules()
  await ensurePrograms({ firefox: true })
  await step('build', () => Promise.all([build('chrome'), build('firefox')]).then(() => {}))
  rmSync(FIGURES, { force: true })
  const { failed } = await runVitest('bench', { filters: files.map((file) => `test/bench/${file}`) })
  /** @type {Figure[]} */
  const figures = readFileSync(FIGURES, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  say(table(figures))
  say(`in ${secondsInAll()} s`)
  process.exitCode = failed === 0 ? 0 : 1
} catch (error) {
  say(error instanceof PlainError ? error.message : String(error instanceof Error ? error.stack : error))
  process.exitCode = 1
}
