/** What the background does in a browser, without one: who was told what, and a session storage that lives as long as the test. */
export const fake = {
  /** Messages to content scripts, and what they answer. */
  sent: [] as { tabId: number; call: string; arg: unknown }[],
  answer: (_call: string): unknown => ({ result: 'inserted' }),
  pushed: [] as unknown[],
  session: new Map<string, unknown>(),
  /** Content scripts that are registered, by id: where they run. */
  scripts: new Map<string, string[]>(),
}

export const browser = {
  runtime: {
    getURL: (path: string) => `chrome-extension://recency${path}`,
    sendMessage: async (message: unknown) => void fake.pushed.push(message),
  },
  permissions: { contains: async () => true },
  tabs: {
    query: async () => [],
    sendMessage: async (tabId: number, { call, arg }: { call: string; arg: unknown }) => {
      fake.sent.push({ tabId, call, arg })
      return fake.answer(call)
    },
  },
  scripting: {
    getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
      ids.filter((id) => fake.scripts.has(id)).map((id) => ({ id })),
    registerContentScripts: async (scripts: { id: string; matches: string[] }[]) => {
      for (const { id, matches } of scripts) {
        if (fake.scripts.has(id)) throw new Error(`Duplicate script ID '${id}'`)
        fake.scripts.set(id, matches)
      }
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      for (const id of ids) if (!fake.scripts.delete(id)) throw new Error(`Nonexistent script ID '${id}'`)
    },
  },
  storage: {
    session: {
      get: async (key: string | null) =>
        key === null ? Object.fromEntries(fake.session) : fake.session.has(key) ? { [key]: fake.session.get(key) } : {},
      set: async (items: Record<string, unknown>) => {
        for (const [key, value] of Object.entries(items)) fake.session.set(key, structuredClone(value))
      },
      remove: async (key: string) => void fake.session.delete(key),
    },
  },
}
