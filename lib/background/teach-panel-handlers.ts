import { push } from '../db/announce-changes.ts'
import { CallError } from '../messages.ts'
import { outsideProblems } from '../sites/from-outside.ts'
import { checkDefinition } from '../sites/schema.ts'
import type { TeachPanelCalls } from '../teach/calls.ts'
import { CHATS, ROLES, traceOf, type LessonView, type Role, type Trial } from '../teach/lesson.ts'
import { isSame, withChat } from '../teach/with-chat.ts'
import type { Inboxes } from './inboxes.ts'
import { openDashboard } from './open-dashboard.ts'
import type { Handlers } from './router.ts'
import type { Caller } from './sender.ts'
import { applySites } from './sites.ts'
import type { Lesson, Lessons } from './teach-lessons.ts'
import { endLesson } from './teach-dashboard-handlers.ts'
import { startReading, toTeach } from './teach-scripts.ts'
import { takenTrial } from './taken-trial.ts'
import { askFor, nextRole } from './teach-steps.ts'
import type { Workspace } from './workspace.ts'

type Panel = Extract<Caller, { place: 'sidebar' }>

/** What the panel of a lesson may call. All but `teach.claim` only from the frame that claimed its tab's ticket. */
export function teachPanelHandlers(
  workspace: Workspace,
  lessons: Lessons,
  inboxes: Inboxes,
): Handlers<TeachPanelCalls, 'sidebar'> {
  async function own({ tabId, documentId }: Panel): Promise<Lesson> {
    const lesson = await lessons.get(tabId)
    if (!lesson || lesson.sidebar !== documentId) throw new CallError('refused')
    return lesson
  }

  return {
    async 'teach.claim'({ ticket }, { tabId, documentId }) {
      const claimed = await lessons.change(tabId, (lesson) =>
        ticket && lesson.ticket === ticket ? { ...lesson, ticket: null, sidebar: documentId } : lesson,
      )
      if (claimed?.sidebar !== documentId) return null
      void toTeach(tabId, 'teach.alive', {}, 0).catch(() => {})
      const { language, timeZone } = await workspace.settings()
      return { tabId, language, timeZone }
    },

    async 'teach.view'(_arg, caller) {
      return viewOf(await own(caller))
    },

    async 'teach.pick'({ role }, caller) {
      const lesson = await own(caller)
      const asked = ROLES.find((one) => one === role) ?? (role === '' ? nextRole(lesson) : null)
      await lessons.change(caller.tabId, (present) => ({ ...present, problem: null }))
      await askFor(lessons, caller.tabId, asked)
      return viewOf(await own(caller))
    },

    async 'teach.skip'({ role }, caller) {
      await own(caller)
      const changed = await lessons.change(caller.tabId, (lesson) => ({
        ...lesson,
        problem: null,
        skipped: [...new Set([...lesson.skipped, role as Role])].filter((one) => ROLES.includes(one)),
      }))
      if (changed) await askFor(lessons, caller.tabId, nextRole(changed))
      return viewOf(await own(caller))
    },

    async 'teach.look'(_arg, caller) {
      const lesson = await own(caller)
      const { learnt, traces } = lesson
      const trial = await look(lesson)
      if (!trial || !learnt) return null
      const trace = traceOf(trial, learnt)
      const before = traces.find((one) => isSame(one, trace))
      // A chat that is open once more shows what of it lasts.
      if (before && JSON.stringify(before.values) !== JSON.stringify(trace.values)) {
        await lessons.change(caller.tabId, (present) => ({
          ...present,
          ...withChat(present.learnt ?? learnt, present.traces, trace),
        }))
        push({ push: 'lesson-changed', tabId: caller.tabId })
      }
      return { trial, isKnown: before !== undefined }
    },

    async 'teach.take'(_arg, caller) {
      const lesson = await own(caller)
      const trial = await look(lesson)
      const { learnt } = lesson
      if (!trial || !learnt) throw new CallError('failed', 'no chat is open')
      const trace = traceOf(trial, learnt)
      await lessons.change(caller.tabId, (present) => {
        const known = withChat(present.learnt ?? learnt, present.traces, trace)
        return { ...present, picking: null, problem: null, ...known }
      })
      push({ push: 'lesson-changed', tabId: caller.tabId })
      return viewOf(await own(caller))
    },

    async 'teach.keep'({ name }, caller) {
      const lesson = await own(caller)
      const { definition, address, pattern, tabId } = lesson
      if (!definition) throw new CallError('failed', 'nothing was learnt')
      const named = { ...definition, name: name.trim().slice(0, 60) || lesson.site.name }
      const checked = checkDefinition(named)
      const problems =
        'problems' in checked ? checked.problems : outsideProblems(checked.definition).map(({ problem }) => problem)
      if (problems.length > 0) return { problems }
      const { db } = workspace
      await db.transaction('rw', db.taught, db.sites, async () => {
        await db.taught.put({ id: named.id, definition: named, origin: 'taught', changedAt: Date.now() })
        await db.sites.put({ address, pattern, definition: named.id, addedAt: Date.now() })
      })
      await endLesson(lessons, tabId)
      await applySites(db, inboxes)
      await startReading(tabId)
      return { problems: [] }
    },

    async 'teach.leave'(_arg, caller) {
      await own(caller)
      await endLesson(lessons, caller.tabId)
      // The messenger may have been known before.
      await startReading(caller.tabId)
    },

    async 'teach.permit'(_arg, caller) {
      await own(caller)
      await openDashboard('sites')
    },
  }
}

async function look(lesson: Lesson): Promise<Trial | null> {
  const { tabId, definition, learnt, reader } = lesson
  if (!definition || !learnt || !reader) return null
  const { places, echoes } = learnt
  const trial = await toTeach(tabId, 'teach.try', { definition, places, echoes }, reader.frameId).catch(() => null)
  return trial && takenTrial(trial)
}

function viewOf(lesson: Lesson): LessonView {
  const { tabId, site, picking, done, skipped, problem, learnt, apart, closedFrames, traces } = lesson
  return {
    tabId,
    host: site.host,
    name: site.name,
    picking,
    done,
    skipped,
    problem,
    chats: traces.length,
    most: CHATS,
    complete: nextRole(lesson) === null,
    learnt: learnt !== null && (done.includes('incoming') || done.includes('outgoing')),
    apart,
    closedFrames,
  }
}
