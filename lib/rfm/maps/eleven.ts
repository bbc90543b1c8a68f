import { builtInGroup } from '../built-in-groups.ts'
import type { RfmMap } from '../map.ts'
import { GROUPS } from '../rfm.ts'
import { cellsText, scoresOfCell } from './cells.ts'

type Eleven = (typeof GROUPS)[number]

/**
 * Which scores of 1 to 5 (recency, frequency, money) are in which group. A published list that names each of the 125 once: the most often
 * quoted tables give ranges instead, which overlap and leave scores out (`../shared/facts/scores-and-stages.md`, 4.2, list c).
 */
export const GROUP_CODES: Record<Eleven, string> = {
  champions: '555 554 544 545 454 455 445',
  loyal: '543 444 435 355 354 345 344 335',
  'potential-loyalist': '553 551 552 541 542 533 532 531 452 451 442 441 431 453 433 432 423 353 352 351 342 341 333 323',
  new: '512 511 422 421 412 411 311',
  promising: '525 524 523 522 521 515 514 513 425 424 413 414 415 315 314 313',
  'needs-attention': '535 534 443 434 343 334 325 324',
  'about-to-sleep': '331 321 312 221 213',
  'at-risk': '255 254 245 244 253 252 243 242 235 234 225 224 153 152 145 143 142 135 134 133 125 124',
  'cant-lose': '155 154 144 214 215 115 114 113',
  hibernating: '332 322 231 241 251 233 232 223 222 132 123 122 212 211',
  lost: '111 112 121 131 141 151',
}

const lists = GROUPS.map((id) => GROUP_CODES[id].split(' '))
const shape = { axes: 'r-f-m', scale: 5 } as const

/** The eleven groups by their list of 125 scores: in force as long as no other map was chosen. */
export const ELEVEN: RfmMap = {
  id: 'eleven',
  ...shape,
  groups: GROUPS.map(builtInGroup),
  cells: cellsText(
    Array.from({ length: 125 }, (_, cell) => lists.findIndex((codes) => codes.includes(scoresOfCell(cell, shape).join('')))),
  ),
}
