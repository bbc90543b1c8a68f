import type { Page } from 'playwright-core'

/** Records for tables of the base, by the table's name; a table's key stands in each record. */
export type Written = Record<string, readonly unknown[]>

/** Puts records into the base, from a page of the extension, as the views that make them would. */
export async function writeIntoBase(page: Page, written: Written): Promise<void> {
  await page.evaluate(async (tables) => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error ?? new Error('refused')))
      })
    const db = await done(indexedDB.open('recency-main'))
    const stores = db.transaction(Object.keys(tables), 'readwrite')
    await Promise.all(
      Object.entries(tables).flatMap(([table, records]) => records.map((record) => done(stores.objectStore(table).put(record)))),
    )
    db.close()
  }, written)
}

/** All records of a table of the base. */
export async function readTable<T>(page: Page, table: string): Promise<T[]> {
  return page.evaluate(async (name) => {
    const done = <R>(request: IDBRequest<R>): Promise<R> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error ?? new Error('refused')))
      })
    const db = await done(indexedDB.open('recency-main'))
    const records = (await done(db.transaction(name).objectStore(name).getAll())) as T[]
    db.close()
    return records
  }, table)
}
