/** A frame around what would be taken. It takes no presses, and stands above all in the page. */
export interface Outline {
  show(element: Element | null, hint: string): void
  isOurs(element: Element): boolean
}

const RULES = 'all:initial!important;position:fixed!important;pointer-events:none!important;box-sizing:border-box!important;'

export function drawOutline(document: Document, signal: AbortSignal): Outline {
  const host = document.createElement('div')
  host.setAttribute('data-recency-pointing', '')
  const root = host.attachShadow({ mode: 'closed' })
  const box = document.createElement('div')
  const label = document.createElement('div')
  host.style.cssText = `${RULES}inset:0!important;z-index:2147483646!important;display:none!important`
  root.append(box, label)
  document.documentElement.append(host)
  signal.addEventListener('abort', () => host.remove())
  return {
    isOurs: (element) => element === host,
    show(element, hint) {
      if (!element) {
        host.style.setProperty('display', 'none', 'important')
        return
      }
      if (!host.isConnected) document.documentElement.append(host)
      const { left, top, width, height } = element.getBoundingClientRect()
      host.style.setProperty('display', 'block', 'important')
      box.style.cssText = `${RULES}display:block!important;left:${left - 2}px!important;top:${top - 2}px!important;width:${width + 4}px!important;height:${height + 4}px!important;border:2px solid #0a5cc2!important;outline:2px solid #ffffff!important;border-radius:4px!important;background:rgba(10,92,194,.12)!important`
      const below = top + height + 32 < (document.defaultView?.innerHeight ?? 0)
      const y = below ? top + height + 6 : Math.max(4, top - 28)
      label.style.cssText = `${RULES}display:${hint ? 'block' : 'none'}!important;left:${Math.max(4, left)}px!important;top:${y}px!important;max-width:60vw!important;padding:3px 8px!important;border-radius:4px!important;background:#0a5cc2!important;color:#ffffff!important;font:12px/1.4 system-ui,sans-serif!important;white-space:nowrap!important;overflow:hidden!important;text-overflow:ellipsis!important`
      label.textContent = hint
    },
  }
}
