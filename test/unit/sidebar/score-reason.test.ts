import { describe, expect, test } from 'vitest'
import { scoreFigures, scoreReasons } from '../../../components/sidebar/score-reason.ts'
import { speech } from '../../../components/ui/language.tsx'
import { LANGUAGES } from '../../../lib/language/languages.ts'
import { sidebarTranslator } from '../../../lib/language/sidebar-translator.ts'
import type { AxisScore, RfmResult } from '../../../lib/rfm/rfm.ts'
import { TODAY } from './people.ts'

const axis = (score: number, value: number, from: number | null, to: number | null): AxisScore => ({ score, value, from, to })
const scored = (r: AxisScore, f: AxisScore, m: AxisScore): Extract<RfmResult, { kind: 'scored' }> => ({
  kind: 'scored',
  r,
  f,
  m,
  group: 'loyal',
  today: TODAY,
  bands: 5,
})

describe('the reason for each axis', () => {
  test('gives the value and the band, whose upper limit is outside', () => {
    const rfm = scored(axis(4, 22, 15, 31), axis(3, 4, 3, 6), axis(4, 51250, 32000, 65001))
    expect(scoreReasons(speech(sidebarTranslator('en'), 'UTC'), rfm, 'EUR')).toEqual([
      'R 4: last order 22 days ago, band 15 to 30 days',
      'F 3: 4 orders, band 3 to 5 orders',
      'M 4: spent €512.50, band €320.00 to €650.00',
    ])
  })

  test('names the first and last whole value inside limits that are fractions', () => {
    const rfm = scored(axis(4, 22, 14.6, 30.8), axis(2, 2, 1.2, 2.4), axis(3, 100, 99.5, 101.5))
    const [r, f, m] = scoreReasons(speech(sidebarTranslator('en'), 'UTC'), rfm, 'JPY')
    expect(r).toContain('band 15 to 30 days')
    expect(f).toContain('band 2 orders')
    expect(m).toContain('band ¥100 to ¥101')
  })

  test('is open at the ends', () => {
    const rfm = scored(axis(5, 0, null, 15), axis(5, 9, 8, null), axis(1, 1, null, null))
    expect(scoreReasons(speech(sidebarTranslator('en'), 'UTC'), rfm, 'EUR')).toEqual([
      'R 5: last order today, band up to 14 days',
      'F 5: 9 orders, band 8 orders or more',
      'M 1: spent €0.01, band any value',
    ])
  })

  test('says what was measured, where it is not the plain thing', () => {
    const rfm = scored(axis(4, 22, 15, 31), axis(3, 4, 3, 6), axis(4, 51250, 32000, 65001))
    const english = speech(sidebarTranslator('en'), 'UTC')
    const days = { ...rfm, measured: { lookingDay: TODAY, purchases: 'days' as const, money: 'mean' as const } }
    expect(scoreReasons(english, days, 'EUR')).toEqual([
      'R 4: last order 22 days before Nov 22, 2026, band 15 to 30 days',
      'F 3: 4 days of buying, band 3 to 5 days of buying',
      'M 4: mean of a day of buying €512.50, band €320.00 to €650.00',
    ])
    expect(scoreFigures(english, { ...rfm, measured: { money: 'mean' } }, 'EUR')).toBe(
      '4 orders · mean order €512.50 · last order 22 days ago',
    )
  })

  test.each(LANGUAGES)('leaves no mark open in %s', (language) => {
    const measured = { lookingDay: TODAY, purchases: 'days' as const, money: 'mean' as const }
    const plain = scored(axis(4, 1, 1, 2), axis(1, 1, null, 2), axis(4, 5, 2, null))
    for (const rfm of [{ ...plain, measured }, plain])
      for (const sentence of scoreReasons(speech(sidebarTranslator(language), 'UTC'), rfm, 'SEK'))
        expect(sentence).not.toMatch(/[{}]|undefined|NaN/)
  })
})
