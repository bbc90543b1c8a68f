import type { Published } from './published.ts'

/** Putler's table, the most often copied one. Its scores run from 0 to 5 and its ranges overlap; no rule for that is published. */
export const PUTLER: Published = {
  source: 'putler.com/rfm-analysis',
  axes: 'r-fm',
  scale: 6,
  lowest: 0,
  taken: 'first-and-nobody-empty',
  groups: [
    { id: 'champions', cells: '4-5/4-5' },
    { id: 'loyal', cells: '2-5/3-5' },
    { id: 'potential-loyalist', meant: 'potential-loyalist.wide', cells: '3-5/1-3' },
    { id: 'new', cells: '4-5/0-1' },
    { id: 'promising', meant: 'promising.once', cells: '3-4/0-1' },
    { id: 'needs-attention', cells: '2-3/2-3' },
    { id: 'about-to-sleep', cells: '2-3/0-2' },
    { id: 'at-risk', cells: '0-2/2-5' },
    { id: 'cant-lose', cells: '0-1/4-5' },
    { id: 'hibernating', cells: '1-2/1-2' },
    { id: 'lost', cells: '0-2/0-2' },
  ],
}

/** The same eleven groups as a partition of recency and the mean of the two others, rounded up (`scores-and-stages.md`, 4.2, b). */
export const PARTITION: Published = {
  source: '',
  axes: 'r-fm',
  scale: 5,
  lowest: 1,
  taken: 'first',
  groups: [
    { id: 'champions', cells: '55 54 45' },
    { id: 'loyal', cells: '53 44 35 34' },
    { id: 'potential-loyalist', meant: 'potential-loyalist.wide', cells: '52 42 33 43' },
    { id: 'new', cells: '51' },
    { id: 'promising', meant: 'promising.once', cells: '41 31' },
    { id: 'needs-attention', cells: '32 23 22' },
    { id: 'about-to-sleep', cells: '21' },
    { id: 'at-risk', cells: '25 24 13' },
    { id: 'cant-lose', cells: '15 14' },
    { id: 'hibernating', cells: '12' },
    { id: 'lost', cells: '11' },
  ],
}

/** Ten groups of recency and frequency alone, as many notebooks have them (likewise, d). */
export const RECENCY_FREQUENCY: Published = {
  source: '',
  axes: 'r-f',
  scale: 5,
  lowest: 1,
  taken: 'first',
  groups: [
    { id: 'champions', meant: 'champions.rf', cells: '5/4-5' },
    { id: 'loyal', meant: 'loyal.rf', cells: '3-4/4-5' },
    { id: 'potential-loyalist', meant: 'potential-loyalist.rf', cells: '4-5/2-3' },
    { id: 'new', meant: 'new.rf', cells: '51' },
    { id: 'promising', meant: 'promising.rf', cells: '41' },
    { id: 'needs-attention', meant: 'needs-attention.rf', cells: '33' },
    { id: 'about-to-sleep', meant: 'about-to-sleep.rf', cells: '3/1-2' },
    { id: 'at-risk', meant: 'at-risk.rf', cells: '1-2/3-4' },
    { id: 'cant-lose', meant: 'cant-lose.rf', cells: '1-2/5' },
    { id: 'hibernating', meant: 'hibernating.rf', cells: '1-2/1-2' },
  ],
}
