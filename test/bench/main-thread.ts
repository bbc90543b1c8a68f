import type { CDPSession, Page } from 'playwright-core'

/** What a page's main thread did while it was traced, in milliseconds. */
export interface MainThread {
  /** Samples in which a script of the extension was anywhere on the stack: its own work and all style and layout that it forced. */
  ours: number
  /** Of these, style and layout. */
  oursLayout: number
  /** All other samples in which the thread was busy. */
  others: number
  /** The most of ours in one task of the browser's. */
  longest: number
  /** Where our time went, the most first: the innermost functions of ours with those that called them, and milliseconds. */
  functions: [name: string, milliseconds: number][]
}

interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  /** Microseconds, as all times of a trace. */
  ts: number
  dur?: number
  id?: string
  args: Record<string, unknown>
}

interface ProfileNode {
  id: number
  parent?: number
  callFrame: { functionName: string; url?: string }
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-v8.cpu_profiler', 'toplevel', 'blink.user_timing', '__metadata']
/**
 * Samples are taken every fraction of a millisecond while the thread runs, inside native work too. A longer gap is a time in which the system let
 * others run: it is nobody's work. Microseconds.
 */
const LONGEST_SAMPLE = 3000
const IDLE = new Set(['(idle)', '(root)'])
const LAYOUT = new Set(['UpdateLayoutTree', 'Layout', 'RecalculateStyles', 'HitTest'])

/** Traces the page while `act` runs. */
export async function traced(page: Page, act: () => Promise<unknown>): Promise<MainThread> {
  const session = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  const mark = `bench-${Date.now()}`
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: CATEGORIES, recordMode: 'recordAsMuchAsPossible' },
    transferMode: 'ReportEvents',
  })
  // Tells the page's own thread from those of all others in the trace.
  await page.evaluate((name) => performance.mark(name), mark)
  await act()
  await ended(session)
  await session.detach()
  return mainThread(events, mark)
}

function ended(session: CDPSession): Promise<void> {
  return new Promise((resolve, reject) => {
    session.on('Tracing.tracingComplete', () => resolve())
    session.send('Tracing.end').catch(reject)
  })
}

function mainThread(events: readonly TraceEvent[], mark: string): MainThread {
  const home = events.find(({ name }) => name === mark)
  if (!home) throw new Error('the trace does not hold the page’s thread')
  const here = events.filter(({ pid, tid }) => pid === home.pid && tid === home.tid)
  const samples = samplesOf(events, home)
  const tasks = spans(here, ({ name }) => name === 'RunTask' || name === 'ThreadControllerImpl::RunTask')
  const layouts = spans(here, ({ name }) => LAYOUT.has(name))
  const functions = new Map<string, number>()
  const found: MainThread = { ours: 0, oursLayout: 0, others: 0, longest: 0, functions: [] }
  const byTask = new Map<number, number>()
  for (const { at, taken, isOurs, isIdle, name } of samples) {
    if (isIdle) continue
    if (!isOurs) {
      found.others += taken
      continue
    }
    found.ours += taken
    functions.set(name, (functions.get(name) ?? 0) + taken)
    if (spanAt(layouts, at) >= 0) found.oursLayout += taken
    const task = spanAt(tasks, at)
    if (task >= 0) byTask.set(task, (byTask.get(task) ?? 0) + taken)
  }
  found.longest = Math.max(0, ...byTask.values())
  found.functions = [...functions].toSorted(([, a], [, b]) => b - a)
  return found
}

interface Sample {
  at: number
  /** Milliseconds until the next one. */
  taken: number
  isOurs: boolean
  isIdle: boolean
  /** The innermost function of ours. */
  name: string
}

/** The samples of the profile that belongs to the thread: it is the one whose `Profile` event has the thread's ids. */
function samplesOf(events: readonly TraceEvent[], { pid, tid }: TraceEvent): Sample[] {
  const profile = events.find((event) => event.name === 'Profile' && event.pid === pid && event.tid === tid)
  if (!profile) throw new Error('the trace holds no CPU profile of the page')
  const chunks = events.filter(({ name, pid: its, id }) => name === 'ProfileChunk' && its === pid && id === profile.id)
  const nodes = new Map<number, ProfileNode>()
  let at = (profile.args['data'] as { startTime: number }).startTime
  const raw: { at: number; node: number }[] = []
  for (const { args } of chunks.toSorted((a, b) => a.ts - b.ts)) {
    const { cpuProfile, timeDeltas = [] } = args['data'] as {
      cpuProfile?: { nodes?: ProfileNode[]; samples?: number[] }
      timeDeltas?: number[]
    }
    for (const node of cpuProfile?.nodes ?? []) nodes.set(node.id, node)
    cpuProfile?.samples?.forEach((node, index) => {
      at += timeDeltas[index] ?? 0
      raw.push({ at, node })
    })
  }
  raw.sort((a, b) => a.at - b.at)
  return raw.map(({ at: start, node }, index) => {
    const next = raw[index + 1]?.at ?? start
    const owner = ownerOf(node, nodes)
    return {
      at: start,
      taken: Math.min(next - start, LONGEST_SAMPLE) / 1000,
      isOurs: owner !== null,
      isIdle: IDLE.has(nodes.get(node)?.callFrame.functionName ?? '(root)'),
      name: owner ?? '',
    }
  })
}

const CALLERS = 5

/** Null where nobody of ours is on the stack. */
function ownerOf(id: number, nodes: ReadonlyMap<number, ProfileNode>): string | null {
  const names: string[] = []
  for (let node = nodes.get(id); node; node = node.parent === undefined ? undefined : nodes.get(node.parent)) {
    const { url, functionName } = node.callFrame
    if (url?.startsWith('chrome-extension:') && names.length < CALLERS) names.push(functionName || '(anonymous)')
  }
  return names.length === 0 ? null : names.join(' < ')
}

interface Span {
  from: number
  to: number
}

/** In order of their beginnings; of nested ones the outermost. */
function spans(events: readonly TraceEvent[], isWanted: (event: TraceEvent) => boolean): Span[] {
  const all = events
    .filter((event) => event.ph === 'X' && isWanted(event))
    .map(({ ts, dur = 0 }) => ({ from: ts, to: ts + dur }))
    .toSorted((a, b) => a.from - b.from)
  const outermost: Span[] = []
  for (const span of all) if (span.from >= (outermost.at(-1)?.to ?? -Infinity)) outermost.push(span)
  return outermost
}

/** The span that holds the instant; -1 where none does. */
function spanAt(all: readonly Span[], at: number): number {
  let [low, high] = [0, all.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const span = all[middle]
    if (!span) break
    if (at < span.from) high = middle - 1
    else if (at > span.to) low = middle + 1
    else return middle
  }
  return -1
}
