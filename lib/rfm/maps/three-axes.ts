import { GROUPS } from '../rfm.ts'
import { GROUP_CODES } from './eleven.ts'
import type { Published } from './published.ts'

/** The list of 125 that is in force as long as nothing else was chosen. */
export const LIST_OF_125: Published = {
  source: 'nealanalytics.com and bloomreach.com, in mwoitek/python-customer-segmentation 48aee64',
  axes: 'r-f-m',
  scale: 5,
  lowest: 1,
  taken: 'first',
  groups: GROUPS.map((id) => ({ id, cells: GROUP_CODES[id] })),
}

/** Klaviyo's six groups of three bands: recency by 180 and 365 days, the others by thirds. */
export const KLAVIYO: Published = {
  source: 'Klaviyo help article 17797937793179 (2026-04-21)',
  axes: 'r-f-m',
  scale: 3,
  lowest: 1,
  taken: 'first',
  groups: [
    { id: 'champions', cells: '333 332 323' },
    { id: 'loyal', meant: 'loyal.returning', cells: '321 322 331 232 233' },
    { id: 'recent', cells: '312 313 311 222 223' },
    { id: 'needs-attention', cells: '213 221 123 132 133' },
    { id: 'at-risk', meant: 'at-risk.fading', cells: '231 212 122 131 211' },
    { id: 'inactive', cells: '111 112 113 121' },
  ],
}

/** The R package rfm before 0.3.0: the first row that matches wins, whom none matches is "Others". */
export const R_CLASSIC: Published = {
  source: 'R package rfm 0.2, rdocumentation.org/packages/rfm',
  axes: 'r-f-m',
  scale: 5,
  lowest: 1,
  taken: 'first',
  groups: [
    { id: 'champions', cells: '4-5/4-5/4-5' },
    { id: 'loyal', cells: '2-5/3-5/3-5' },
    { id: 'potential-loyalist', meant: 'potential-loyalist.wide', cells: '3-5/1-3/1-3' },
    { id: 'new', cells: '4-5/1/1' },
    { id: 'promising', cells: '3-4/1/1' },
    { id: 'needs-attention', cells: '2-3/2-3/2-3' },
    { id: 'about-to-sleep', cells: '2-3/1-2/1-2' },
    { id: 'at-risk', cells: '1-2/2-5/2-5' },
    { id: 'cant-lose', cells: '1/4-5/4-5' },
    { id: 'lost', cells: '1-2/1-2/1-2' },
  ],
}

/** The R package rfm since 0.3.0, by the same rule. */
export const R_NEW: Published = {
  source: 'R package rfm 0.3.0, github.com/rsquaredacademy/rfm 297ed8b',
  axes: 'r-f-m',
  scale: 5,
  lowest: 1,
  taken: 'first',
  groups: [
    { id: 'champions', cells: '5/5/5' },
    { id: 'potential-loyalist', meant: 'potential-loyalist.wide', cells: '3-5/3-5/2-5' },
    { id: 'loyal', meant: 'loyal.middle', cells: '2-4/2-4/2-4' },
    { id: 'promising', cells: '3-4/1-3/3-5' },
    { id: 'new', cells: '4-5/1-3/1-5' },
    { id: 'cant-lose', cells: '1-2/3-4/4-5' },
    { id: 'at-risk', cells: '1-2/2-5/4-5' },
    { id: 'needs-attention', cells: '1-3/3-5/3-5' },
    { id: 'about-to-sleep', cells: '2-3/1-3/1-4' },
    { id: 'lost', cells: '1/1-5/1-5' },
  ],
}

/** PyMC-Marketing's default, on quartiles and the mean purchase: a later row wins, but no two name the same score. */
export const PYMC: Published = {
  source: 'pymc-labs/pymc-marketing 00a07a4, clv/utils.py',
  axes: 'r-f-m',
  scale: 4,
  lowest: 1,
  taken: 'first',
  groups: [
    { id: 'premium', cells: '334 443 444 344 434 433 343 333' },
    { id: 'repeat', cells: '244 234 232 332 143 233 243' },
    { id: 'top-spender', cells: '424 414 144 314 324 124 224 423 413 133 323 313 134' },
    { id: 'at-risk', meant: 'at-risk.middle', cells: '422 223 212 122 222 132 322 312 412 123 214' },
    { id: 'inactive', meant: 'inactive.seldom', cells: '411 111 113 114 112 211 311' },
  ],
}
