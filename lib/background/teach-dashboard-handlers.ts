import { browser } from '../browser.ts'
import { definitionFor } from '../sites/built-in.ts'
import { framePattern } from '../sites/from-outside.ts'
import { CallError } from '../messages.ts'
import type { TeachDashboardCalls } from '../teach/calls.ts'
import type { Handlers } from './router.ts'
import type { Lesson, Lessons } from './teach-lessons.ts'
import { registerTeaching, startTeaching, toTeach } from './teach-scripts.ts'
import type { Workspace } from './workspace.ts'

/** What the dashboard may call of lessons. */
export function teachDashboardHandlers({ db }: Workspace, lessons: Lessons): Handlers<TeachDashboardCalls, 'dashboard'> {
  return {
    async 'teach.start'({ address, pattern, again }) {
      const { host, href, hostname } = new URL(address)
      const taught = again === '' ? undefined : await db.taught.get(again)
      const known = taught?.definition ?? (await taughtAt(address))
      const site = known
        ? { id: known.id, name: known.name, host }
        : { id: await freeId(host), name: hostname.replace(/^www\./, ''), host }
      const frame = known && framePattern(known)
      await registerTeaching([...(await lessons.all()).map((lesson) => lesson.pattern), pattern, ...(frame ? [frame] : [])])
      const { tabId } = await lessons.open(async () => {
        const { id } = await browser.tabs.create({ url: href, active: true })
        if (id === undefined) throw new CallError('failed', 'no tab')
        return newLesson(id, href, pattern, site)
      })
      return { tabId }
    },

    async 'teach.permitted'() {
      await lookIntoFrames(lessons)
    },

    async 'teach.wanted'() {
      const origins = (await lessons.all()).flatMap(({ closedFrames }) => closedFrames)
      return { patterns: [...new Set(origins.map((origin) => `${new URL(origin).protocol}//${new URL(origin).hostname}/*`))] }
    },
  }

  /** What was taught at this very address before. Another page of the same host may be another messenger. */
  async function taughtAt(address: string) {
    const site = await db.sites.get(folderOf(address))
    return site && !definitionFor(site.definition) ? (await db.taught.get(site.definition))?.definition : undefined
  }

  /** An id of its own: never a built-in's, never one that is taken. A letter tells several of one host apart. */
  async function freeId(host: string): Promise<string> {
    const base = `site-${host.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`.slice(0, 34).replace(/-+$/, '')
    for (const ending of ['', ...'bcdefghijklmnopqrstuvwxyz'].map((letter) => (letter ? `-${letter}` : ''))) {
      const id = base + ending
      if (!definitionFor(id) && !(await db.taught.get(id))) return id
    }
    throw new CallError('failed', 'too many messengers of one host')
  }
}

function folderOf(address: string): string {
  const { origin, pathname } = new URL(address)
  return origin + pathname.slice(0, pathname.lastIndexOf('/') + 1)
}

function newLesson(tabId: number, address: string, pattern: string, site: Lesson['site']): Lesson {
  return {
    tabId,
    documentId: '',
    ticket: null,
    sidebar: null,
    address: folderOf(address),
    pattern,
    site,
    picking: null,
    done: [],
    skipped: [],
    problem: null,
    learnt: null,
    definition: null,
    apart: 'unsaid',
    reader: null,
    titleFrame: null,
    traces: [],
    closedFrames: [],
  }
}

/** Nothing of a lesson stays in its page. */
export async function endLesson(lessons: Lessons, tabId: number): Promise<void> {
  if (!(await lessons.get(tabId))) return
  await lessons.remove(tabId)
  await toTeach(tabId, 'teach.end', {}).catch(() => {})
  await registerTeaching((await lessons.all()).map(({ pattern }) => pattern))
}

/** A permission was given: lessons may look into frames now that they could not. */
export async function lookIntoFrames(lessons: Lessons): Promise<void> {
  const waiting = (await lessons.all()).filter(({ closedFrames }) => closedFrames.length > 0)
  if (waiting.length === 0) return
  const frames = waiting.flatMap(({ closedFrames }) =>
    closedFrames.map((origin) => `${new URL(origin).protocol}//${new URL(origin).hostname}/*`),
  )
  const permitted = await Promise.all(frames.map((pattern) => browser.permissions.contains({ origins: [pattern] })))
  await registerTeaching([
    ...(await lessons.all()).map(({ pattern }) => pattern),
    ...frames.filter((_, index) => permitted[index]),
  ])
  for (const { tabId } of waiting) await startTeaching(tabId)
}
