import type { RecencyDatabase } from '../../db/database.ts'
import type { Counting, RulePeople } from '../../segments/columns/counting.ts'
import type { Vocabulary } from '../../segments/vocabulary.ts'
import type { Settings } from '../../workspace/settings.ts'
import type { FigureValue, GoalFigure } from '../goal.ts'
import type { Days } from '../windows.ts'
import { agreed } from './agreed.ts'
import { answered } from './answered.ts'
import { boughtAgain } from './bought-again.ts'
import { repliesPerMessage } from './replies-per-message.ts'
import { spentPerPerson } from './spent-per-person.ts'

/** What figures are reckoned from. */
export interface FigureContext {
  db: RecencyDatabase
  counting: Counting
  vocabulary: Vocabulary
  settings: Settings
  signal?: AbortSignal | undefined
}

/** The figure of these people. Quick: whatever has to be read was read when it was made. */
export type ReadFigure = (people: RulePeople) => FigureValue

/** How a figure is made ready for a window. `days`: as the goal says, also where the window is shorter. */
export type MakeFigure = (context: FigureContext, window: Days, days: number) => Promise<ReadFigure>

/**
 * Every figure. Those of one instant (`agreed`) have no past: they say how it is now, whatever the window.
 */
export const FIGURES: Readonly<Record<GoalFigure, MakeFigure>> = {
  'bought-again': boughtAgain,
  'spent-per-person': spentPerPerson,
  'replies-per-message': repliesPerMessage,
  answered,
  agreed,
}
