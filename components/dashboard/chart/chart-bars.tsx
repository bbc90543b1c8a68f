import { Chart, CHART_LOOK, type ChartContext } from './chart.tsx'
import type { PlotParts } from './chart-load.ts'
import { useLanguage } from '../../ui/language.tsx'

/** One value with its share among two sets of people, 0 to 1; null where a set has nobody. */
export interface BarPair {
  label: string
  first: number | null
  second: number | null
  /** How many people these are, for the table. */
  counts?: readonly [number, number]
}

const ROW = 34
const LABELS = 200
/** Room for "100% · 100%" beside the longest bar. */
const FIGURES = 56

/** Shares of two sets side by side: a filled bar for the first, an outlined one below it for the second. `names`: of value, first and second. */
export function BarPairChart({
  title,
  names,
  pairs,
  as,
}: {
  title: string
  names: readonly [string, string, string]
  pairs: readonly BarPair[]
  as?: 'picture' | 'table' | undefined
}) {
  const { format } = useLanguage()
  const say = (share: number | null): string => (share === null ? '–' : format.percent(share))
  const cell = (share: number | null, count: number | undefined): string =>
    count === undefined ? say(share) : `${say(share)} (${format.number(count)})`
  return (
    <Chart
      title={title}
      table={{
        columns: [...names],
        rows: pairs.map(({ label, first, second, counts }) => [label, cell(first, counts?.[0]), cell(second, counts?.[1])]),
      }}
      height={pairs.length * ROW}
      parts={[pairs]}
      as={as}
      draw={(plot, context) => drawBars(plot, pairs, context, say)}
    />
  )
}

function drawBars(
  { plot, axisY, barX, text }: PlotParts,
  pairs: readonly BarPair[],
  { width }: ChartContext,
  say: (share: number | null) => string,
): Element {
  const labels = Math.min(LABELS, Math.round(width * 0.42))
  const most = Math.max(0.01, ...pairs.flatMap(({ first, second }) => [first ?? 0, second ?? 0]))
  // Values are told apart by their place: two may have the same words.
  const data = pairs.map((pair, at) => ({ ...pair, at: String(at) }))
  const first = { y: 'at', x: (pair: BarPair) => pair.first ?? 0 }
  const second = { y: 'at', x: (pair: BarPair) => pair.second ?? 0 }
  const figure = { textAnchor: 'start', dx: 6, fill: 'currentColor' } as const
  return plot({
    width,
    height: pairs.length * ROW,
    margin: 0,
    marginLeft: labels,
    marginRight: FIGURES,
    style: CHART_LOOK,
    x: { domain: [0, most], axis: null },
    y: { type: 'band', domain: data.map(({ at }) => at), padding: 0, axis: null },
    marks: [
      barX(data, { ...first, fill: 'var(--accent)', insetTop: 5, insetBottom: ROW / 2 }),
      barX(data, {
        ...second,
        fill: 'none',
        stroke: 'var(--line-strong)',
        strokeWidth: 1,
        insetTop: ROW / 2 + 1,
        insetBottom: 6,
        insetLeft: 0.5,
      }),
      text(data, { ...first, ...figure, text: (pair: BarPair) => say(pair.first), dy: -ROW / 4 + 2 }),
      text(data, { ...second, ...figure, text: (pair: BarPair) => say(pair.second), dy: ROW / 4 - 2, fill: 'var(--text-quiet)' }),
      axisY({
        anchor: 'left',
        tickFormat: (at: string) => data[Number(at)]?.label ?? '',
        tickSize: 0,
        tickPadding: 8,
        label: null,
        lineWidth: (labels - 10) / 12,
        textOverflow: 'ellipsis',
      }),
    ],
  })
}
