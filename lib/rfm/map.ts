/** Colours that groups can have: each a pair for light and dark, `--group-<colour>` in `components/ui/tokens.css`. */
export const GROUP_COLOURS = [
  'champions',
  'loyal',
  'potential-loyalist',
  'new',
  'promising',
  'needs-attention',
  'about-to-sleep',
  'at-risk',
  'cant-lose',
  'hibernating',
  'lost',
] as const
export type GroupColour = (typeof GROUP_COLOURS)[number]

/** What built-in groups mean in maps that make them otherwise: `group.<meant>.meaning` in the dictionaries. */
export const MEANT = [
  'champions.rf',
  'loyal.rf',
  'potential-loyalist.rf',
  'new.rf',
  'promising.rf',
  'needs-attention.rf',
  'about-to-sleep.rf',
  'at-risk.rf',
  'cant-lose.rf',
  'hibernating.rf',
  'potential-loyalist.wide',
  'promising.once',
  'loyal.middle',
  'loyal.returning',
  'at-risk.fading',
  'at-risk.middle',
  'inactive.seldom',
] as const
export type Meant = (typeof MEANT)[number]

/** One group of a map. */
export interface RfmGroup {
  /** Built-in groups have an id that the dictionaries know (`group.<id>`, `.meaning`, `.advice`); the user's own a random one. */
  id: string
  /** The user's own words; absent for a built-in group. */
  name?: string
  colour: GroupColour
  /** A built-in group that this map makes otherwise than the eleven: which sentence tells who is in it. */
  meant?: Meant
}

/** What a map looks at: the three scores, recency against the rounded-up mean of the two others, or recency against frequency. */
export type MapAxes = 'r-f-m' | 'r-fm' | 'r-f'

/**
 * A map from score to group: every score has exactly one. `cells` has a sign for each score from lowest to highest, recency first, then
 * frequency (or the mean), then money: the group's place in `groups`, as one digit of base 36. Its length is `scale` to the power of 3, or of 2.
 */
export interface RfmMap {
  /** A built-in map's name, or `own`. */
  id: string
  axes: MapAxes
  /** Bands that the map is made for. Scores of another number of bands are brought to it evenly. */
  scale: number
  groups: RfmGroup[]
  cells: string
}
