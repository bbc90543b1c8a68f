import type { PickOrder } from '../teach/calls.ts'
import { ROLES, type Role } from '../teach/lesson.ts'
import type { Lesson, Lessons } from './teach-lessons.ts'
import { toTeach } from './teach-scripts.ts'

/** What is asked for next, in the first chat; null where all is shown or skipped, or while a later chat is looked at. */
export function nextRole({ done, skipped, traces }: Lesson): Role | null {
  if (traces.length > 0) return null
  return ROLES.find((role) => !done.includes(role) && !skipped.includes(role)) ?? null
}

/** What the pointing scripts are to ask for, as a lesson stands. */
export function orderOf({ picking, learnt, traces }: Lesson): PickOrder | null {
  return picking && { role: picking, learnt, first: traces.length === 0 }
}

/** Asks the user to point at this part, in every document of the tab; null ends it. */
export async function askFor(lessons: Lessons, tabId: number, role: Role | null): Promise<void> {
  const lesson = await lessons.change(tabId, (present) => ({ ...present, picking: role }))
  // A document that is just being loaded asks for the order itself.
  if (lesson) await toTeach(tabId, 'teach.order', { picking: orderOf(lesson) }).catch(() => {})
}
