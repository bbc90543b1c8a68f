import type { Stage } from '../../fields/stage.ts'

/** A phrase that speaks for a stage; with phrases behind it that take it back where they stand in the same sentence. */
export type StarterPhrase = string | readonly [phrase: string, ...unless: string[]]
export type StarterSignals = Readonly<Record<Stage, readonly StarterPhrase[]>>
