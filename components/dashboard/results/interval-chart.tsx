import type { Difference } from '../../../lib/results/statistics/proportions.ts'
import { useLanguage } from '../../ui/language.tsx'
import { Chart, CHART_LOOK, type ChartContext } from '../chart/chart.tsx'
import type { PlotParts } from '../chart/chart-load.ts'
import { signedPoints } from './points.ts'

/** One comparison: its name, and the difference of shares with its limits. */
export interface IntervalLine {
  name: string
  difference: Difference
}

const ROW = 34
const AXIS = 28
const LABELS = 150

/** Differences in percentage points, each a dot on the line of what it could be; the upright line is no difference. */
export function IntervalChart({ title, first, lines }: { title: string; first: string; lines: readonly IntervalLine[] }) {
  const { t, format } = useLanguage()
  const say = (value: number): string => signedPoints(value, format)
  return (
    <Chart
      title={title}
      table={{
        columns: [first, t('results.uplift.difference'), t('results.uplift.low'), t('results.uplift.high')],
        rows: lines.map(({ name, difference: { difference, low, high } }) => [name, say(difference), say(low), say(high)]),
      }}
      height={lines.length * ROW + AXIS}
      parts={[lines]}
      draw={(plot, context) => drawIntervals(plot, lines, context)}
    />
  )
}

function drawIntervals(
  { plot, axisX, axisY, dot, gridX, ruleX, ruleY }: PlotParts,
  lines: readonly IntervalLine[],
  { width, format }: ChartContext,
): Element {
  const data = lines.map(({ name, difference: { difference, low, high } }, at) => ({
    name,
    at: String(at),
    difference: difference * 100,
    low: low * 100,
    high: high * 100,
  }))
  const most = Math.max(1, ...data.flatMap(({ low, high }) => [-low, high]))
  const labels = Math.min(LABELS, Math.round(width * 0.35))
  return plot({
    width,
    height: data.length * ROW + AXIS,
    marginTop: 4,
    marginBottom: AXIS,
    marginLeft: labels,
    marginRight: 24,
    style: CHART_LOOK,
    x: { domain: [-most, most], nice: true },
    y: { type: 'band', domain: data.map(({ at }) => at), padding: 0, axis: null },
    marks: [
      gridX({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 5 }),
      ruleX([0], { stroke: 'var(--line-strong)', strokeWidth: 1.5 }),
      ruleY(data, { y: 'at', x1: 'low', x2: 'high', stroke: 'var(--accent)', strokeWidth: 3, strokeLinecap: 'round' }),
      dot(data, { y: 'at', x: 'difference', r: 5, fill: 'var(--accent)', stroke: 'var(--surface)', strokeWidth: 1.5 }),
      axisX({
        ticks: 5,
        tickFormat: (value: number) => signedPoints(value / 100, format),
        label: null,
        tickSize: 0,
        fill: 'var(--text-quiet)',
        stroke: 'none',
      }),
      axisY({
        anchor: 'left',
        tickFormat: (at: string) => data[Number(at)]?.name ?? '',
        tickSize: 0,
        tickPadding: 8,
        label: null,
        lineWidth: (labels - 10) / 12,
        textOverflow: 'ellipsis',
      }),
    ],
  })
}
