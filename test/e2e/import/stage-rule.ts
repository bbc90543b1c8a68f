import type { Page } from 'playwright-core'

/** Whoever bought stands at stage 5, where nothing was set by hand. */
export async function addStageRule(page: Page): Promise<void> {
  const common = { revision: 1, origin: { kind: 'own' }, rank: 500, off: false, changedAt: 0 }
  const rule = { field: 'orders.count', op: 'more', value: 0 }
  const segment = { ...common, id: 'b'.repeat(32), name: 'Buyers', note: '', language: 3, rule }
  const stageRule = { ...common, id: 'c'.repeat(32), stage: 5, segment: segment.id }
  await page.evaluate(
    async ([one, other]) => {
      const open = indexedDB.open('recency-main')
      await new Promise((resolve) => open.addEventListener('success', resolve))
      const write = open.result.transaction(['segments', 'stageRules'], 'readwrite')
      write.objectStore('segments').put(one)
      write.objectStore('stageRules').put(other)
      await new Promise((resolve) => write.addEventListener('complete', resolve))
      open.result.close()
    },
    [segment, stageRule] as const,
  )
}
