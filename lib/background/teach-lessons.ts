import { browser } from '../browser.ts'
import type { SiteDefinition } from '../sites/definition.ts'
import type { Apart, ChatTrace, Learnt, PickProblem, Role } from '../teach/lesson.ts'

/** A lesson under way in one tab. Lives as long as the browser session; holds no text of a message. */
export interface Lesson {
  tabId: number
  /** Of the top document, once its script said hello. */
  documentId: string
  ticket: string | null
  sidebar: string | null
  address: string
  pattern: string
  site: { id: string; name: string; host: string }
  picking: Role | null
  done: Role[]
  skipped: Role[]
  problem: PickProblem | null
  learnt: Learnt | null
  /** `learnt` with what tells its chats apart. */
  definition: SiteDefinition | null
  apart: Apart
  /** Where the messages were pointed at. */
  reader: { frameId: number; href: string } | null
  /** The frame in which the name was pointed at, before any message was. */
  titleFrame: number | null
  traces: ChatTrace[]
  /** Origins of frames that may not be looked into. */
  closedFrames: string[]
}

const key = (tabId: number | ''): string => `lesson:${tabId}`

/** Lessons by tab, in `storage.session`: a stop of the service worker forgets none. */
export class Lessons {
  readonly #known = new Map<number, Lesson | null>()
  #opening: Promise<unknown> = Promise.resolve()

  /** Begins a lesson in a tab that is being opened. Its page may ask before the browser has said which tab it is: it is answered after that. */
  async open(open: () => Promise<Lesson>): Promise<Lesson> {
    const opened = open().then(async (lesson) => {
      await this.put(lesson)
      return lesson
    })
    this.#opening = opened.catch(() => {})
    return opened
  }

  async get(tabId: number): Promise<Lesson | null> {
    await this.#opening
    const known = this.#known.get(tabId)
    if (known !== undefined) return known
    const stored = (await browser.storage.session.get(key(tabId)))[key(tabId)] as Lesson | undefined
    const present = this.#known.get(tabId)
    if (present !== undefined) return present
    this.#known.set(tabId, stored ?? null)
    return stored ?? null
  }

  async put(lesson: Lesson): Promise<void> {
    this.#known.set(lesson.tabId, lesson)
    await browser.storage.session.set({ [key(lesson.tabId)]: lesson })
  }

  /** Changes a lesson by what it is at that very moment. Null where there is none. */
  async change(tabId: number, change: (lesson: Lesson) => Lesson): Promise<Lesson | null> {
    const loaded = await this.get(tabId)
    const present = this.#known.get(tabId) ?? loaded
    if (!present) return null
    const next = change(present)
    await this.put(next)
    return next
  }

  async remove(tabId: number): Promise<void> {
    this.#known.set(tabId, null)
    await browser.storage.session.remove(key(tabId))
  }

  async all(): Promise<Lesson[]> {
    const stored = Object.keys(await browser.storage.session.get(null)).filter((name) => name.startsWith(key('')))
    const lessons = await Promise.all(stored.map((name) => this.get(Number(name.slice(key('').length)))))
    return lessons.filter((lesson) => lesson !== null)
  }
}
