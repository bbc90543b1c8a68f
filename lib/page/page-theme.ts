/** Whether the page looks dark where the sidebar will stand beside it: the first solid colour behind its middle, else what the system prefers. */
export function pageTheme(document: Document): 'light' | 'dark' {
  const window = document.defaultView
  if (!window) return 'light'
  const { innerWidth: width, innerHeight: height } = window
  for (const [x, y] of [
    [0.5, 0.5],
    [0.7, 0.4],
    [0.2, 0.5],
  ] as const) {
    for (const element of document.elementsFromPoint(width * x, height * y)) {
      const luminance = luminanceOf(window.getComputedStyle(element).backgroundColor)
      if (luminance !== null) return luminance < 0.5 ? 'dark' : 'light'
    }
  }
  // A page that paints nothing shows the browser's own canvas, which is dark only where the page allows it.
  const allowsDark = window.getComputedStyle(document.documentElement).colorScheme.includes('dark')
  return allowsDark && window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

/** Relative luminance of an opaque `rgb()` colour, 0 to 1, roughly; null for what shines through or is written otherwise. */
function luminanceOf(color: string): number | null {
  const [red, green, blue, alpha = 1] = color.match(/[\d.]+/g)?.map(Number) ?? []
  if (!color.startsWith('rgb') || red === undefined || green === undefined || blue === undefined || alpha < 0.9) return null
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255
}
