/**
 * How the people with a score fall to the scores. One place for each score, `((r - 1) * bands + f - 1) * bands + m - 1`: the heat map's planes
 * and the sizes of every map's groups follow from it without the base.
 */
export interface ScoreGrid {
  bands: number
  people: number[]
  /** Minor units of the scoring's currency, of the purchases that it counts. */
  spent: number[]
}
