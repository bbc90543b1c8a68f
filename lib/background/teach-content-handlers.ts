import { push } from '../db/announce-changes.ts'
import { CallError, type ContentCalls } from '../messages.ts'
import { checkDefinition, checkReader } from '../sites/schema.ts'
import type { TeachContentCalls } from '../teach/calls.ts'
import { ROLES, type Learnt, type PickProblem, type Role } from '../teach/lesson.ts'
import { tellApart } from '../teach/tell-apart.ts'
import type { Handlers } from './router.ts'
import type { Caller } from './sender.ts'
import type { Lesson, Lessons } from './teach-lessons.ts'
import { askFor, nextRole, orderOf } from './teach-steps.ts'
import { isPermitted } from './which-site.ts'
import type { Workspace } from './workspace.ts'

type Content = Extract<Caller, { place: 'content' }>

const MOST_PLACES = 40

/** What pointing scripts may call: only in a tab where a lesson is under way. */
export function teachContentHandlers(workspace: Workspace, lessons: Lessons): Handlers<TeachContentCalls, 'content'> {
  async function lessonOf({ tabId, documentId, frameId }: Content): Promise<Lesson> {
    const lesson = await lessons.get(tabId)
    // The tab may have gone to a page that is none of this lesson's.
    if (!lesson || (frameId === 0 && lesson.documentId !== documentId)) throw new CallError('refused')
    return lesson
  }

  return {
    async 'teach.hello'(_arg, { tabId, documentId, frameId, href }) {
      const lesson = await lessons.get(tabId)
      if (!lesson) return null
      if (frameId === 0) {
        // Another page in the same tab is no place for this lesson.
        if (new URL(href).origin !== new URL(lesson.address).origin) return null
        await lessons.change(tabId, (present) => ({ ...present, documentId, ticket: null, sidebar: null }))
      }
      const { language, sidebar: place } = await workspace.settings()
      return { part: frameId === 0 ? 'panel' : 'frame', language, place, site: lesson.site, picking: orderOf(lesson) }
    },

    async 'teach.frame'({ ticket }, caller) {
      const { tabId, frameId } = caller
      await lessonOf(caller)
      if (frameId !== 0) throw new CallError('refused')
      await lessons.change(tabId, (lesson) => ({ ...lesson, ticket, sidebar: null }))
    },

    async 'teach.frames'({ origins }, caller) {
      const { tabId } = caller
      await lessonOf(caller)
      const asked = await Promise.all(
        origins.map(async (origin) => ((await isPermitted({ pattern: patternOf(origin) }).catch(() => true)) ? null : origin)),
      )
      const closedFrames = asked.filter((origin) => origin !== null)
      await lessons.change(tabId, (lesson) => ({ ...lesson, closedFrames }))
      push({ push: 'lesson-changed', tabId })
    },

    async 'teach.picked'({ role, learnt: said, problem }, caller) {
      const { tabId } = caller
      const { site } = await lessonOf(caller)
      const learnt = said === null ? null : takenLearnt(said, site, caller)
      const changed = await lessons.change(tabId, (lesson) => after(lesson, role, learnt, problem, caller))
      if (changed) await askFor(lessons, tabId, problem ? role : nextRole(changed))
      push({ push: 'lesson-changed', tabId })
    },

    async 'teach.cancelled'(_arg, caller) {
      const { tabId } = caller
      await lessonOf(caller)
      await askFor(lessons, tabId, null)
      push({ push: 'lesson-changed', tabId })
    },
  }
}

/** The lesson after a press. */
function after(
  lesson: Lesson,
  role: Role,
  learnt: Learnt | null,
  problem: PickProblem | null,
  { frameId, href }: Content,
): Lesson {
  if (problem) return { ...lesson, problem }
  const isMessage = role === 'incoming' || role === 'outgoing'
  const reader = isMessage ? { frameId, href } : lesson.reader
  // Title and composer are worked out together with the messages, in one document.
  if (!isMessage && lesson.reader && lesson.reader.frameId !== frameId) return { ...lesson, problem: 'other-frame' }
  const first = lesson.titleFrame
  const titleFrame = role === 'title' ? frameId : first
  const isTitleElsewhere = isMessage && titleFrame !== null && titleFrame !== frameId
  const done = ROLES.filter((one) => one === role || (lesson.done.includes(one) && !(one === 'title' && isTitleElsewhere)))
  const skipped = lesson.skipped.filter((one) => one !== role)
  const next: Lesson = {
    ...lesson,
    reader,
    titleFrame: isTitleElsewhere ? null : titleFrame,
    done,
    skipped: isTitleElsewhere ? [...skipped, 'title'] : skipped,
    problem: isTitleElsewhere ? 'other-frame' : null,
  }
  if (!learnt) return next
  const known = joined(lesson.learnt, learnt)
  return { ...next, learnt: known, ...tellApart(known, lesson.traces) }
}

/** Places that earlier chats were compared at stay, so that the comparison is not lost when one part is shown again. */
function joined(before: Learnt | null, learnt: Learnt): Learnt {
  const known = new Set(learnt.places.map((place) => JSON.stringify(place)))
  const places = [...learnt.places, ...(before?.places ?? []).filter((place) => !known.has(JSON.stringify(place)))]
  return { ...learnt, places: places.slice(0, MOST_PLACES) }
}

/** What a page's script worked out, as it may be used: a renderer may be in foreign hands, so name, network and hosts are the lesson's own. */
function takenLearnt(said: Learnt, site: Lesson['site'], caller: Content): Learnt {
  const { frame: _, ...app } = said.definition?.app ?? {}
  const checked = checkDefinition({
    ...said.definition,
    id: site.id,
    name: site.name,
    network: `site:${site.host}`,
    matches: [],
    app: { ...app, ...(caller.frameId === 0 ? {} : { frame: frameStart(caller.href) }) },
    open: undefined,
  })
  if (!('definition' in checked)) throw new CallError('failed', checked.problems[0] ?? '')
  return { definition: checked.definition, places: readers(said.places), echoes: readers(said.echoes) }
}

function readers(value: unknown): Learnt['places'] {
  return Array.isArray(value) ? value.slice(0, MOST_PLACES).flatMap((one) => checkReader(one) ?? []) : []
}

/** The folder of a frame's address: what comes after it may be one chat's. A frame without an address has only its kind. */
function frameStart(href: string): string {
  if (href.startsWith('about:')) return href
  const { origin, pathname } = new URL(href)
  return origin + pathname.slice(0, pathname.lastIndexOf('/') + 1)
}

function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin)
  return `${protocol}//${hostname}/*`
}

/** The reading script keeps away from a tab where a lesson is under way. */
export function unlessTaught(hello: Handlers<ContentCalls, 'content'>['content.hello'], lessons: Lessons): typeof hello {
  return async (arg, caller) => ((await lessons.get(caller.tabId)) ? null : hello(arg, caller))
}
