import type { SidebarPlace } from '../messages.ts'

type Side = SidebarPlace['side']

const FONT = 'font:13px/1.4 system-ui,sans-serif'
const HANDLE = { wide: 16, high: 48 }

/** Everything that a page could have set is undone, and `!important` in the attribute wins over its sheets. Pixels, since `rem` is the page's. */
function style(rules: Record<string, string>): string {
  return ['all:initial', ...Object.entries(rules).map(([name, value]) => `${name}:${value}`)]
    .map((rule) => `${rule}!important`)
    .join(';')
}

/** The host takes no room where nothing shows in it, so that it stands in nobody's way. `zoom` is what the page has scaled its root by. */
export function hostStyle({ side, taken, gone, zoom }: { side: Side; taken: number; gone: boolean; zoom: number }): string {
  return style({
    position: 'fixed',
    top: '0',
    bottom: '0',
    [side]: '0',
    [side === 'right' ? 'left' : 'right']: 'auto',
    width: `${taken}px`,
    height: 'auto',
    margin: '0',
    padding: '0',
    border: '0',
    overflow: 'visible',
    'z-index': '2147483647',
    display: gone ? 'none' : 'block',
    visibility: 'visible',
    opacity: '1',
    background: 'transparent',
    'pointer-events': 'auto',
    'color-scheme': 'light dark',
    ...(zoom === 1 ? {} : { zoom: String(1 / zoom) }),
  })
}

export function frameStyle(shown: boolean): string {
  // Hidden by `visibility`, not by `display`: the frame goes on living and is there at once.
  return style({
    position: 'absolute',
    top: '0',
    left: '0',
    width: '100%',
    height: '100%',
    border: '0',
    display: 'block',
    visibility: shown ? 'visible' : 'hidden',
    'z-index': '1',
    'color-scheme': 'normal',
  })
}

/** The handle stands at the window's edge: it brings back a sidebar that is hidden, and hides one that could not be shown. */
export function handleStyle({ side, seen, isFocused }: { side: Side; seen: boolean; isFocused: boolean }): string {
  return style({
    position: 'absolute',
    top: '50%',
    [side]: '0',
    width: `${HANDLE.wide}px`,
    height: `${HANDLE.high}px`,
    'margin-top': `${HANDLE.high / -2}px`,
    display: seen ? 'flex' : 'none',
    'align-items': 'center',
    'justify-content': 'center',
    'border-radius': side === 'right' ? '6px 0 0 6px' : '0 6px 6px 0',
    background: '#3b4252',
    color: '#ffffff',
    cursor: 'pointer',
    font: '16px/1 system-ui,sans-serif',
    outline: isFocused ? '3px solid #5aa9ff' : 'none',
    'z-index': '2',
  })
}

export function noticeStyle(seen: boolean): string {
  return `${style({
    position: 'absolute',
    top: '12px',
    left: '12px',
    right: '12px',
    padding: '12px',
    'border-radius': '8px',
    background: '#fff7e0',
    color: '#3a2c00',
    border: '1px solid #c9a227',
    display: seen ? 'block' : 'none',
    'z-index': '2',
  })};${FONT}!important`
}

/** Sets a style only where it is another one: an observer of the page's or ours may be watching. */
export function write(element: HTMLElement, css: string): void {
  const written = styles.get(element)
  if (written?.css === css && element.getAttribute('style') === written.attribute) return
  element.style.cssText = css
  styles.set(element, { css, attribute: element.getAttribute('style') })
}

const styles = new WeakMap<HTMLElement, { css: string; attribute: string | null }>()

/** What the page has scaled itself by with `zoom`, which no reset undoes. */
export function zoomOf(element: Element | null): number {
  return (element as { currentCSSZoom?: number } | null)?.currentCSSZoom ?? 1
}
