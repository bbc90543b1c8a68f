/**
 * Puts a text on the clipboard; call it straight in a click. In a frame of a foreign page the clipboard API is refused in Chromium, while
 * the old command works, so the old one goes first. Gives whether it worked.
 */
export async function copyText(text: string): Promise<boolean> {
  if (copyByCommand(text)) return true
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

function copyByCommand(text: string): boolean {
  const before = document.activeElement
  const carrier = document.createElement('textarea')
  carrier.value = text
  carrier.className = 'out-of-sight'
  carrier.setAttribute('aria-hidden', 'true')
  document.body.append(carrier)
  carrier.select()
  let copied = false
  try {
    copied = document.execCommand('copy')
  } catch {
    copied = false
  }
  carrier.remove()
  if (before instanceof HTMLElement) before.focus()
  return copied
}
