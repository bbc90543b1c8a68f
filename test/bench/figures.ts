import { appendFileSync, mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FOLDER = fileURLToPath(new URL('../../.output/bench/', import.meta.url))

/** One measured figure for the table of `npm run bench`. `limit`: what we want it to stay under, in the same unit. */
export function reportFigure(figure: { what: string; value: number; unit: string; limit?: number }): void {
  mkdirSync(FOLDER, { recursive: true })
  appendFileSync(`${FOLDER}figures.jsonl`, `${JSON.stringify({ ...figure, limit: figure.limit ?? null })}\n`)
}

/** The value below which this part of the measurements lies (nearest rank), e.g. `percentile(times, 0.95)`. NaN for no values. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN
}
