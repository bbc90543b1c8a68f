import type { FigureColumns } from '../../orders/figure-columns.ts'
import type { Rates } from '../../orders/rates.ts'
import type { TraitColumns } from '../../orders/trait-columns.ts'
import type { ScoreColumns } from '../../rfm/score-columns.ts'
import type { ChatFacts } from '../chat-facts.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { Bits } from './bits.ts'

/** All that conditions can be asked of a whole base at once, by ordinal. */
export interface PeopleColumns {
  vocabulary: Vocabulary
  /** Ordinals there are. */
  people: number
  /** Of all purchases, at the rates. */
  figures: FigureColumns
  /** Of the purchases of the last so many days; reckoned when first asked for. */
  figuresWithin: (days: number) => Promise<FigureColumns>
  scores: ScoreColumns
  bands: number
  traits: TraitColumns
  /** Days since 1970-01-01 in the workspace's zone. */
  today: number
  currency: string
  rates: Rates
  /** Who has each tag of the users' own, by its folded name; read when first asked for. */
  tags: () => Promise<ReadonlyMap<string, Bits>>
  /** What agents recorded of consent: it stands before the CRM's. */
  consent: () => Promise<ReadonlyMap<number, 'yes' | 'no'>>
  /** Of whom messages were counted. */
  chats: () => Promise<ReadonlyMap<number, ChatFacts>>
}
