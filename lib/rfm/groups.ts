import type { GroupId } from './rfm.ts'

/**
 * Which scores of 1 to 5 (recency, frequency, money) are in which group. A published list that names each of the 125 once: the most often
 * quoted tables give ranges instead, which overlap and leave scores out (`../shared/facts/scores-and-stages.md`, 4.2, list c).
 */
export const GROUP_CODES: Record<GroupId, string> = {
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

const groupByCode = new Map(
  Object.entries(GROUP_CODES).flatMap(([group, codes]) => codes.split(' ').map((code) => [code, group as GroupId] as const)),
)

/** The group of a score. With other than five bands each axis is first brought to 1 to 5, see `toFive`. */
export function groupOf(r: number, f: number, m: number, bands: number): GroupId {
  const code = [r, f, m].map((score) => toFive(score, bands)).join('')
  const group = groupByCode.get(code)
  if (!group) throw new RangeError(`no group for score ${r} ${f} ${m} of ${bands} bands`)
  return group
}

/** A score of 1 to `bands` on the scale of 1 to 5: the lowest stays lowest, the highest highest, those between are spread evenly. */
export function toFive(score: number, bands: number): number {
  return bands === 5 ? score : Math.round(1 + ((score - 1) * 4) / (bands - 1))
}
