import type { Page } from 'playwright-core'

/** Everything in the extension's database as one text: bytes as Latin-1, numbers as they are written. */
export async function rawDatabase(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error ?? new Error('refused')))
      })
    const text = (value: unknown): string => {
      if (ArrayBuffer.isView(value)) return new TextDecoder('latin1').decode(value as Uint8Array<ArrayBuffer>)
      if (typeof value === 'object' && value !== null)
        return Object.entries(value)
          .map(([name, one]) => `${name} ${text(one)}`)
          .join('\n')
      return String(value)
    }
    const db = await done(indexedDB.open('recency-main'))
    const parts: string[] = []
    for (const store of db.objectStoreNames) parts.push(text(await done(db.transaction(store).objectStore(store).getAll())))
    db.close()
    return parts.join('\n')
  })
}
