import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { seededRandom, type Random } from './random.ts'

/** Figures of one case by name, e.g. `{ milliseconds: 12 }`; the summary shows their median and 95th percentile. */
export type Figures = Record<string, number>

interface Trial {
  /** As in `list.mjs`. */
  name: string
  /** How many cases a whole run has, and how many the slice in `npm test`. */
  cases: number
  slice: number
  /** One case; throws when what it tries does not hold. */
  run: (random: Random, index: number) => Promise<Figures> | Figures
}

interface Outcome {
  case: number
  figures: Figures
  error: string
}

/**
 * Runs the cases of a trial as one test. Every case has its own seed, so that case 4711 of seed 1 is the same alone and in a row.
 * A whole run is written down case by case in `.output/trials/` and goes on where it was broken off.
 */
export function defineTrial(trial: Trial): void {
  const seed = process.env['TRIAL_SEED'] || '1'
  const isSlice = process.env['TRIAL_SLICE'] === '1'
  const cases = isSlice ? trial.slice : Number(process.env['TRIAL_CASES'] || trial.cases)
  test(`${trial.name}: ${cases} cases of seed ${seed}`, { timeout: isSlice ? 120_000 : 86_400_000 }, async () => {
    const record = isSlice ? null : recordOf(trial.name, seed)
    const outcomes = record?.outcomes ?? []
    const done = new Set(outcomes.map((outcome) => outcome.case))
    for (let index = 0; index < cases; index++) {
      if (done.has(index)) continue
      const outcome = await runCase(trial, seed, index)
      outcomes.push(outcome)
      record?.add(outcome)
    }
    process.stdout.write(`${summary(trial.name, seed, outcomes)}\n`)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.filter((outcome) => outcome.error !== '').slice(0, 10)).toEqual([])
  })
}

async function runCase(trial: Trial, seed: string, index: number): Promise<Outcome> {
  try {
    const figures = await trial.run(seededRandom(`${trial.name} ${seed} ${index}`), index)
    return { case: index, figures, error: '' }
  } catch (error) {
    return { case: index, figures: {}, error: String(error instanceof Error ? (error.stack ?? error.message) : error) }
  }
}

/** What was done before. Cases that failed are tried anew: what was wrong may have been repaired. */
function recordOf(name: string, seed: string): { outcomes: Outcome[]; add: (outcome: Outcome) => void } {
  const folder = fileURLToPath(new URL('../../.output/trials/', import.meta.url))
  const file = join(folder, `${name}-${seed}.jsonl`)
  mkdirSync(folder, { recursive: true })
  if (process.env['TRIAL_FRESH'] === '1') rmSync(file, { force: true })
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
  const outcomes = lines.flatMap(readOutcome).filter((outcome) => outcome.error === '')
  return { outcomes, add: (outcome) => appendFileSync(file, `${JSON.stringify(outcome)}\n`) }
}

/** A run that was killed may have left half a line. */
function readOutcome(line: string): Outcome[] {
  try {
    return [JSON.parse(line) as Outcome]
  } catch {
    return []
  }
}

function summary(name: string, seed: string, outcomes: readonly Outcome[]): string {
  const failed = outcomes.filter((outcome) => outcome.error !== '').length
  const names = [...new Set(outcomes.flatMap((outcome) => Object.keys(outcome.figures)))]
  const figures = names.map((figure) => {
    const values = outcomes.flatMap((outcome) => outcome.figures[figure] ?? []).toSorted((a, b) => a - b)
    const at = (part: number): string => (values[Math.min(values.length - 1, Math.floor(part * values.length))] ?? 0).toFixed(1)
    return `${figure} p50 ${at(0.5)} p95 ${at(0.95)}`
  })
  return [`trial ${name}, seed ${seed}: ${outcomes.length} cases, ${failed} failed`, ...figures].join('; ')
}
