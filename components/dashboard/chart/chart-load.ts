import { useEffect, useState } from 'preact/hooks'

/** What a picture is drawn with: see `chart-plot.ts`. */
export type PlotParts = typeof import('./chart-plot.ts')

let loading: Promise<PlotParts> | null = null

/** The library for pictures, loaded when the first one is drawn. A failure is not kept: the next picture tries again. */
function loadPlot(): Promise<PlotParts> {
  loading ??= import('./chart-plot.ts').catch((error: unknown) => {
    loading = null
    throw error
  })
  return loading
}

/** The library; null while it is being loaded, `failed` where it could not be. */
export function usePlot(): PlotParts | 'failed' | null {
  const [plot, setPlot] = useState<{ value: PlotParts | 'failed' } | null>(null)
  useEffect(() => {
    let wanted = true
    loadPlot().then(
      (value) => wanted && setPlot({ value }),
      () => wanted && setPlot({ value: 'failed' }),
    )
    return () => {
      wanted = false
    }
  }, [])
  return plot?.value ?? null
}
