import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Lesson } from '../../../lib/background/teach-lessons.ts'
import { fake } from './fake-browser.ts'

vi.mock('../../../lib/browser.ts', () => import('./fake-browser.ts'))
const { teachContentHandlers } = await import('../../../lib/background/teach-content-handlers.ts')
const { endLesson } = await import('../../../lib/background/teach-dashboard-handlers.ts')
const { Lessons } = await import('../../../lib/background/teach-lessons.ts')
const { registerTeaching } = await import('../../../lib/background/teach-scripts.ts')
const { Workspace } = await import('../../../lib/background/workspace.ts')

const PATTERN = 'https://desk.example/*'
const TOP = { place: 'content', tabId: 5, documentId: 'TOP', frameId: 0, href: 'https://desk.example/inbox/' } as const
const lesson: Lesson = {
  tabId: 5,
  documentId: '',
  ticket: null,
  sidebar: null,
  address: 'https://desk.example/inbox/',
  pattern: PATTERN,
  site: { id: 'site-desk-example', name: 'Desk', host: 'desk.example' },
  picking: 'title',
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
let lessons: InstanceType<typeof Lessons>
let page: ReturnType<typeof teachContentHandlers>

beforeEach(async () => {
  fake.session.clear()
  fake.scripts.clear()
  lessons = new Lessons()
  await lessons.put(lesson)
  page = teachContentHandlers(new Workspace(), lessons)
})

test('a page of another site in the same tab is no place for a lesson, however its name begins', async () => {
  expect(await page['teach.hello']({}, TOP)).toMatchObject({ part: 'panel' })
  for (const href of ['https://desk.example.evil.example/inbox/', 'http://desk.example/', 'https://desk.example:8443/'])
    expect(await page['teach.hello']({}, { ...TOP, documentId: 'OTHER', href }), href).toBeNull()
  expect((await lessons.get(5))?.documentId).toBe('TOP')
})

test('a document that is not the one of the lesson is not heard', async () => {
  await page['teach.hello']({}, TOP)
  const other = { ...TOP, documentId: 'OTHER', href: 'https://messenger.example/' }
  const said = { role: 'title', learnt: null, problem: 'no-words' } as const
  await expect(page['teach.picked'](said, other)).rejects.toMatchObject({ code: 'refused' })
  await expect(page['teach.frames']({ origins: ['https://bank.example'] }, other)).rejects.toMatchObject({ code: 'refused' })
  await expect(page['teach.frame']({ ticket: 'T' }, other)).rejects.toMatchObject({ code: 'refused' })
  await expect(page['teach.frame']({ ticket: 'T' }, { ...TOP, frameId: 3 })).rejects.toMatchObject({ code: 'refused' })
  await expect(page['teach.picked'](said, { ...TOP, tabId: 6 })).rejects.toMatchObject({ code: 'refused' })
  expect(await lessons.get(5)).toMatchObject({ problem: null, closedFrames: [], ticket: null })
  await page['teach.picked'](said, TOP)
  expect(await lessons.get(5)).toMatchObject({ problem: 'no-words' })
})

test('a lesson that ends while another begins leaves the script where it is wanted', async () => {
  await registerTeaching([PATTERN])
  await Promise.all([registerTeaching([PATTERN, 'https://other.example/*']), registerTeaching([PATTERN]), registerTeaching([])])
  expect(fake.scripts.size).toBe(0)
  await registerTeaching([PATTERN])
  await endLesson(lessons, 6)
  expect([...fake.scripts.values()]).toEqual([[PATTERN]])
  await endLesson(lessons, 5)
  expect(fake.scripts.size).toBe(0)
})
