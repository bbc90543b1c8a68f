import type { Stage } from '../../fields/stage.ts'
import type { FigureColumns } from '../../orders/figure-columns.ts'
import type { Rates } from '../../orders/rates.ts'
import type { TraitColumns } from '../../orders/trait-columns.ts'
import type { Scoring } from '../../rfm/rfm.ts'
import type { ScoreColumns } from '../../rfm/score-columns.ts'
import type { ChatFacts } from '../chat-facts.ts'
import type { Bits } from './bits.ts'
import type { KeptColumns } from './kept/kept-columns.ts'
import type { WindowFigures } from './purchases-in-memory.ts'
import type { Days } from './window-days.ts'

/** All that conditions can be asked of a whole base at once, by ordinal. What takes long is read or reckoned when it is first asked for. */
export interface PeopleColumns {
  /** Ordinals there are. */
  people: number
  /** Of all purchases, at the rates. */
  figures: FigureColumns
  /** Of the purchases on some days. */
  figuresWithin: (days: Days) => Promise<WindowFigures>
  /** How many purchases everybody made on some days. */
  countsWithin: (days: Days) => Promise<Uint32Array>
  /** Day of everybody's `place`th newest purchase, 1 for the newest; NO_DAY for fewer. */
  daysBack: (place: number) => Promise<Int32Array>
  /** Tenths of days between days of buying, in the mean; NaN for fewer than two. */
  intervals: () => Promise<Float64Array>
  scores: ScoreColumns
  scoring: Pick<Scoring, 'bands' | 'map'>
  traits: TraitColumns
  /** What is made from pages: names, towns, sets, events, the user's own fields. */
  kept: () => Promise<KeptColumns>
  /** Days since 1970-01-01 in the workspace's zone. */
  today: number
  currency: string
  rates: Rates
  /** Who has each tag of the users' own, by its folded name. */
  tags: () => Promise<ReadonlyMap<string, Bits>>
  /** What agents recorded of consent: it stands before the CRM's. */
  consent: () => Promise<ReadonlyMap<number, 'yes' | 'no'>>
  /** Stages on the ladder that people set. */
  stages: () => Promise<ReadonlyMap<number, Stage>>
  /** Of whom the stage was confirmed from what they wrote. */
  stagesFromChat: () => Promise<ReadonlySet<number>>
  /** What people gave as a value of one of the user's own fields, by the field's id: it lies over what an import gave, '' takes that away. */
  own: (field: string) => Promise<ReadonlyMap<number, string>>
  /** Of whom messages were counted. */
  chats: () => Promise<ReadonlyMap<number, ChatFacts>>
}
