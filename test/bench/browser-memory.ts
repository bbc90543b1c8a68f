import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

/** Bytes of the page's JavaScript heap after collecting what nobody holds: the page's own and that of what is injected, which share it. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.enable')
  for (let times = 0; times < 3; times++) await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize
}

/** Bytes that all processes which this one started hold, shared memory counted once (PSS, Linux). */
export function memoryOfChildren(): number {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const stat = readQuietly(`/proc/${name}/stat`)
    parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0))
  }
  const isOurs = (pid: number): boolean => {
    for (let parent = parents.get(pid); parent; parent = parents.get(parent)) if (parent === process.pid) return true
    return false
  }
  let bytes = 0
  for (const pid of parents.keys()) {
    if (!isOurs(pid)) continue
    bytes += Number(/^Pss:\s+(\d+) kB/m.exec(readQuietly(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) * 1024
  }
  return bytes
}

/** '' for a process that is gone by now. */
function readQuietly(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
