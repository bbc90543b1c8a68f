import { useLanguage } from '../../ui/language.tsx'
import { Chart, CHART_LOOK, type ChartContext } from '../chart/chart.tsx'
import type { PlotParts } from '../chart/chart-load.ts'
import { shareText, type FunnelRow } from './funnel-rows.ts'

const ROW = 30
const LABELS = 170
/** Room for "≥ 99.9%" beside the longest bar. */
const FIGURES = 72

/** The known shares as bars. A step of which nothing is known has no bar and says so. */
export function FunnelChart({ title, rows }: { title: string; rows: readonly FunnelRow[] }) {
  const { t, format } = useLanguage()
  const shown = rows.filter(({ step }) => step !== 'prepared')
  const say = (row: FunnelRow): string => shareText(row, format) ?? t('dashboard.unknown')
  return (
    <Chart
      title={title}
      table={{ columns: [t('results.funnel.step'), t('results.funnel.share')], rows: shown.map((row) => [row.name, say(row)]) }}
      height={shown.length * ROW}
      parts={[rows]}
      draw={(plot, context) => drawFunnel(plot, shown, context, say)}
    />
  )
}

function drawFunnel(
  { plot, axisY, barX, text }: PlotParts,
  rows: readonly FunnelRow[],
  { width }: ChartContext,
  say: (row: FunnelRow) => string,
): Element {
  const data = [...rows]
  const labels = Math.min(LABELS, Math.round(width * 0.42))
  const bar = { y: 'step', x: (row: FunnelRow) => row.share ?? 0 }
  return plot({
    width,
    height: data.length * ROW,
    margin: 0,
    marginLeft: labels,
    marginRight: FIGURES,
    style: CHART_LOOK,
    x: { domain: [0, 1], axis: null },
    y: { type: 'band', domain: data.map(({ step }) => step), padding: 0, axis: null },
    marks: [
      barX(data, { ...bar, fill: 'var(--accent)', insetTop: 6, insetBottom: 6 }),
      text(data, { ...bar, text: say, textAnchor: 'start', dx: 6, fill: 'currentColor' }),
      axisY({
        anchor: 'left',
        tickFormat: (step: string) => data.find((row) => row.step === step)?.name ?? '',
        tickSize: 0,
        tickPadding: 8,
        label: null,
        lineWidth: (labels - 10) / 12,
        textOverflow: 'ellipsis',
      }),
    ],
  })
}
