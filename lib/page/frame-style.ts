import { SIDEBAR_WIDTH } from './room.ts'

const FONT = 'font:13px/1.4 system-ui,sans-serif'

/** Everything that a page could have set is undone, and `!important` in the attribute wins over its sheets. Pixels, since `rem` is the page's. */
function style(rules: Record<string, string>): string {
  return ['all:initial', ...Object.entries(rules).map(([name, value]) => `${name}:${value}`)]
    .map((rule) => `${rule}!important`)
    .join(';')
}

/** The host takes no room where it is folded, so that it stands in nobody's way. */
export function hostStyle(shown: boolean): string {
  return style({
    position: 'fixed',
    top: '0',
    right: '0',
    bottom: '0',
    width: shown ? `${SIDEBAR_WIDTH}px` : '0',
    'z-index': '2147483647',
    display: 'block',
    visibility: 'visible',
    opacity: '1',
    'pointer-events': 'auto',
    'color-scheme': 'light dark',
  })
}

export function frameStyle(shown: boolean): string {
  // Folded away by size, not by `display`: the frame goes on living and is there at once.
  return style({
    position: 'absolute',
    top: '0',
    right: '0',
    width: `${SIDEBAR_WIDTH}px`,
    height: '100%',
    border: '0',
    display: 'block',
    visibility: shown ? 'visible' : 'hidden',
    'color-scheme': 'normal',
  })
}

export function handleStyle(shown: boolean, isFocused: boolean): string {
  return style({
    position: 'absolute',
    top: '50%',
    right: shown ? `${SIDEBAR_WIDTH}px` : '0',
    width: '16px',
    height: '48px',
    'margin-top': '-24px',
    display: 'flex',
    'align-items': 'center',
    'justify-content': 'center',
    'border-radius': '6px 0 0 6px',
    background: '#3b4252',
    color: '#ffffff',
    cursor: 'pointer',
    font: '16px/1 system-ui,sans-serif',
    outline: isFocused ? '3px solid #5aa9ff' : 'none',
  })
}

export function noticeStyle(seen: boolean): string {
  return `${style({
    position: 'absolute',
    top: '12px',
    right: '12px',
    width: `${SIDEBAR_WIDTH - 48}px`,
    padding: '12px',
    'border-radius': '8px',
    background: '#fff7e0',
    color: '#3a2c00',
    border: '1px solid #c9a227',
    display: seen ? 'block' : 'none',
    'z-index': '1',
  })};${FONT}!important`
}
