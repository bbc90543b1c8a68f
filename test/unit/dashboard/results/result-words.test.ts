import { expect, test } from 'vitest'
import { funnelRows, shareText } from '../../../../components/dashboard/results/funnel-rows.ts'
import { signedPoints } from '../../../../components/dashboard/results/points.ts'
import { textsSentence, upliftSentence } from '../../../../components/dashboard/results/uplift-words.ts'
import { formats } from '../../../../lib/language/format.ts'
import { translator } from '../../../../lib/language/translator.ts'
import { comparedShares, judgedTogether } from '../../../../lib/results/outcomes/compare.ts'
import type { Compared, Outcomes, Uplift } from '../../../../lib/results/report.ts'

const EN = { t: translator('en', 'en-GB'), format: formats('en-GB', 'Europe/Rome') }
const SV = { t: translator('sv', 'sv-SE'), format: formats('sv-SE', 'Europe/Rome') }

const beside = (x1: number, n1: number, x2: number, n2: number): Compared =>
  comparedShares({ of: x1, among: n1 }, { of: x2, among: n2 })!
const uplift = (compared: Compared): Uplift => ({ kind: 'found', from: 1, to: 2, end: 2, spent: [0, 0], ...compared })

test('the comparison is one plain sentence, and says nothing of a cause without a holdout', () => {
  // R: 180/900 and 130/1000: 0.07, 0.0366 to 0.1037.
  expect(upliftSentence(uplift(beside(180, 900, 130, 1000)), EN)).toBe(
    '7 points more bought than in the holdout; it could be anything from 3.7 points to 10.4 points.',
  )
  expect(upliftSentence(uplift(beside(130, 1000, 180, 900)), EN)).toBe(
    '7 points fewer bought than in the holdout; it could be anything from 3.7 points to 10.4 points.',
  )
  expect(upliftSentence(uplift(beside(130, 1000, 180, 900)), SV)).toContain('7 procentenheter färre köpte')
  expect(upliftSentence(uplift(beside(1, 10, 0, 10)), EN)).toMatch(/^Too few to tell: .* fewer to .* more than in the holdout\.$/)
  expect(upliftSentence({ kind: 'none', why: 'no-holdout' }, EN)).toMatch(/nothing can be said of the cause/)
  expect(textsSentence(null, EN)).toBe('not known of both yet.')
  expect(textsSentence(beside(180, 900, 130, 1000), EN)).toMatch(/^7 points more with A than with B/)
  expect(signedPoints(-0.0512, EN.format)).toBe('−5.1')
})

test('one clear part among many others is no longer clear', () => {
  const alone = beside(24, 100, 11, 100)
  judgedTogether([alone])
  expect(alone.verdict).toBe('more')
  const among = beside(24, 100, 11, 100)
  judgedTogether([among, ...Array.from({ length: 7 }, () => beside(10, 100, 10, 100))])
  expect(among.verdict).toBe('too-few')
  const sure = beside(60, 100, 11, 100)
  judgedTogether([sure, ...Array.from({ length: 7 }, () => beside(0, 100, 0, 100))])
  expect(sure.verdict).toBe('more')
})

test('what was seen of nobody is unknown, and what may be more is “at least”', () => {
  const outcomes: Outcomes = {
    prepared: 20,
    sent: 10,
    delivered: 4,
    read: 0,
    replied: 10,
    repliedWithin: null,
    clicked: 0,
    edited: 0,
    bought: { judged: 0, bought: 0, spent: 0, others: [], notYet: 10, soFar: 2, unknown: 0 },
  }
  const rows = funnelRows(outcomes, 14, EN)
  expect(rows.map(({ step, people, unknown }) => [step, people, unknown])).toEqual([
    ['prepared', 20, null],
    ['sent', 10, null],
    ['delivered', 4, 6],
    ['read', null, 10],
    ['replied', 10, 0],
    // Clicks are imported: that nobody clicked is known.
    ['clicked', 0, null],
    ['bought', null, 10],
  ])
  expect(rows.map((row) => shareText(row, EN.format))).toEqual([null, '50.0%', '≥ 40.0%', null, '100.0%', '0.0%', null])
  // In a part of which nobody was seen, while others were, it is not unknown: at least none.
  expect(funnelRows({ ...outcomes, delivered: 0 }, 14, EN, outcomes)[2]).toMatchObject({ people: 0, unknown: 10, atLeast: true })
})
