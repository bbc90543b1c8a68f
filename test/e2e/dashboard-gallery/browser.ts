/** Stands in for `lib/browser.ts` where there is no extension: hosts are granted as the page's address says (`?decline`). */
const granted = new Set<string>()
const listeners = new Set<() => void>()
const event = { addListener: (one: () => void) => listeners.add(one), removeListener: (one: () => void) => listeners.delete(one) }

export const browser = {
  runtime: { onMessage: event, getManifest: () => ({ permissions: ['unlimitedStorage'] }) },
  commands: { getAll: async () => [{ name: 'toggle-sidebar', shortcut: 'Alt+Shift+K' }] },
  permissions: {
    request: async ({ origins }: { origins: string[] }) => {
      if (new URLSearchParams(location.search).has('decline')) return false
      for (const origin of origins) granted.add(origin)
      for (const listener of listeners) listener()
      return true
    },
    contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => granted.has(origin)),
    onAdded: event,
    onRemoved: event,
  },
}
