import type { Language } from '../language/languages.ts'
import type { SidebarPlace } from '../messages.ts'
import type { SiteDefinition, ValueReader } from '../sites/definition.ts'
import type { Learnt, LessonView, PickProblem, Role, Trial } from './lesson.ts'

/** Calls of a lesson, in which a user teaches a messenger by pointing. Answered only in a tab where a lesson is under way. */
export interface TeachContentCalls {
  /** First word of the pointing script in a document. `null`: no lesson here, do nothing. */
  'teach.hello': (arg: Record<string, never>) => {
    /** `panel`: the tab's top document, which shows the panel; `frame`: only points. */
    part: 'panel' | 'frame'
    language: Language
    place: SidebarPlace
    site: { id: string; name: string; host: string }
    picking: PickOrder | null
  } | null
  /** Announces the frame with the panel, as `content.frame` does the sidebar's. */
  'teach.frame': (arg: { ticket: string }) => void
  /** Origins of the large frames in this document that belong to somebody else. */
  'teach.frames': (arg: { origins: string[] }) => void
  /** An element was pointed at. `learnt`: what was worked out with it; null while no message has been shown. */
  'teach.picked': (arg: { role: Role; learnt: Learnt | null; problem: PickProblem | null }) => void
  'teach.cancelled': (arg: Record<string, never>) => void
}

/** What is to be pointed at, with all that is known so far. */
export interface PickOrder {
  role: Role
  learnt: Learnt | null
  /** The first chat, where everything is worked out anew with each part that is shown. */
  first: boolean
}

/** The panel in the page -> background; only from the frame that claimed its tab's ticket. */
export interface TeachPanelCalls {
  'teach.claim': (arg: { ticket: string }) => { tabId: number; language: Language; timeZone: string } | null
  'teach.view': (arg: Record<string, never>) => LessonView
  /** Lets the user point at this part; `''` at whatever comes next, `none` at nothing. */
  'teach.pick': (arg: { role: string }) => LessonView
  'teach.skip': (arg: { role: string }) => LessonView
  /** What is read of the open chat now; null while none is open. */
  'teach.look': (
    arg: Record<string, never>,
  ) => { trial: Trial; /** This very chat was found right already. */ isKnown: boolean } | null
  /** The user found the open chat read right. */
  'teach.take': (arg: Record<string, never>) => LessonView
  /** Keeps the definition under this name and begins to use it. */
  'teach.keep': (arg: { name: string }) => { problems: string[] }
  'teach.leave': (arg: Record<string, never>) => void
  /** Opens the dashboard, which alone may ask for the frames' permission. */
  'teach.permit': (arg: Record<string, never>) => void
}

export interface TeachDashboardCalls {
  /** Opens the address with the panel. The permission has been given. `again`: the definition that is taught anew. */
  'teach.start': (arg: { address: string; pattern: string; again: string }) => { tabId: number }
  /** A frame that a lesson waits for may be looked into now. */
  'teach.permitted': (arg: Record<string, never>) => void
  /** Patterns of frames that lessons wait for. */
  'teach.wanted': (arg: Record<string, never>) => { patterns: string[] }
}

/** Background -> pointing script. */
export interface BackgroundToTeachCalls {
  'teach.order': (arg: { picking: PickOrder | null }) => void
  'teach.try': (arg: { definition: SiteDefinition; places: ValueReader[]; echoes: ValueReader[] }) => Trial | null
  'teach.alive': (arg: Record<string, never>) => void
  'teach.end': (arg: Record<string, never>) => void
}
