import { Chart, CHART_LOOK, type ChartContext } from './chart.tsx'
import type { PlotParts } from './chart-load.ts'
import { useLanguage } from '../../ui/language.tsx'

/** A figure on a day (days since 1970-01-01); null where there was none: a gap, never a zero. */
export interface DayPoint {
  day: number
  value: number | null
}

const HEIGHT = 180
const DAY = 86_400_000

/** One figure over days as a line with gaps, and as a table. `value` names the figure; `missing` says what a gap is. */
export function DayChart({
  title,
  value,
  missing,
  points,
  as,
}: {
  title: string
  value: string
  missing: string
  points: readonly DayPoint[]
  as?: 'picture' | 'table'
}) {
  const { t, format } = useLanguage()
  const table = {
    columns: [t('chart.day'), value],
    rows: points.map(({ day, value: figure }) => [format.day(day), figure === null ? missing : format.number(figure)]),
  }
  return (
    <Chart
      title={title}
      table={table}
      height={HEIGHT}
      parts={[points]}
      as={as}
      draw={(plot, context) => drawDays(plot, points, context)}
    />
  )
}

/** A day between two gaps has no line to stand on: it gets a dot. */
function isAlone(points: readonly DayPoint[], at: number): boolean {
  return (points[at - 1]?.value ?? null) === null && (points[at + 1]?.value ?? null) === null
}

function drawDays(
  { plot, axisX, axisY, dot, gridY, lineY, ruleY }: PlotParts,
  points: readonly DayPoint[],
  { width, format, locale }: ChartContext,
): Element {
  const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const data = points.map(({ day, value }) => ({ on: new Date(day * DAY), value: value ?? Number.NaN }))
  const most = Math.max(1, ...points.map(({ value }) => value ?? 0))
  const widest = format.number(Math.ceil(most)).length
  return plot({
    width,
    height: HEIGHT,
    marginLeft: 16 + widest * 8,
    marginRight: 24,
    style: CHART_LOOK,
    x: { type: 'utc' },
    y: { domain: [0, most], nice: true },
    marks: [
      gridY({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 4 }),
      ruleY([0], { stroke: 'var(--line-strong)' }),
      axisX({
        ticks: Math.max(2, Math.floor(width / 120)),
        tickFormat: (on: Date) => date.format(on),
        label: null,
        fill: 'var(--text-quiet)',
        stroke: 'none',
      }),
      axisY({
        ticks: 4,
        tickFormat: (figure: number) => (Number.isInteger(figure) ? format.number(figure) : ''),
        label: null,
        tickSize: 0,
        fill: 'var(--text-quiet)',
        stroke: 'none',
      }),
      lineY(data, { x: 'on', y: 'value', stroke: 'var(--accent)', strokeWidth: 2 }),
      dot(
        data.filter((_, at) => isAlone(points, at)),
        { x: 'on', y: 'value', fill: 'var(--accent)', r: 3 },
      ),
    ],
  })
}
