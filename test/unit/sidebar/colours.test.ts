import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { GROUPS } from '../../../lib/rfm/rfm.ts'

const css = readFileSync(new URL('../../../components/ui/tokens.css', import.meta.url), 'utf8')
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [name, { light, dark }]),
)

function colour(name: string, theme: 'light' | 'dark'): string {
  const value = tokens.get(name)?.[theme]
  if (!value) throw new Error(`no colour --${name}`)
  return value
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast ratio as WCAG 2.2 defines it, 1 to 21. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  test.each(GROUPS)('the name of %s can be read on its colour, and the colour be told from the page', (group) => {
    const own = colour(`group-${group}`, theme)
    expect(contrast(own, colour('group-on', theme))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(own, colour('surface', theme))).toBeGreaterThanOrEqual(3)
  })

  test('every group has a colour of its own', () => {
    expect(new Set(GROUPS.map((group) => colour(`group-${group}`, theme))).size).toBe(GROUPS.length)
  })

  test.each([
    ['text', 'surface'],
    ['text', 'surface-raised'],
    ['text', 'surface-pressed'],
    ['text-quiet', 'surface'],
    ['text-quiet', 'surface-raised'],
    ['accent', 'surface'],
    ['accent-on', 'accent'],
    ['accent-on', 'accent-pressed'],
    ['text', 'accent-soft'],
    ['text', 'good-soft'],
    ['text', 'doubt-soft'],
    ['text', 'bad-soft'],
    ['accent', 'bad-soft'],
    ['bad', 'surface'],
  ])('%s can be read on %s', (text, surface) => {
    expect(contrast(colour(text, theme), colour(surface, theme))).toBeGreaterThanOrEqual(4.5)
  })

  test('the frame of a field can be seen', () => {
    expect(contrast(colour('line-strong', theme), colour('surface', theme))).toBeGreaterThanOrEqual(3)
  })
})
