/** What the background would answer; a test puts its own `openTabs` here. */
const ANSWERS: Record<string, () => unknown> = {
  'sites.self-test': () => ({ tabs: (globalThis as { openTabs?: unknown }).openTabs ?? [] }),
  'teach.wanted': () => ({ patterns: [] }),
}

/** Stands in for `lib/call.ts`: what the dashboard asks of the background is there already. */
export async function call(name: string): Promise<unknown> {
  return ANSWERS[name]?.()
}
