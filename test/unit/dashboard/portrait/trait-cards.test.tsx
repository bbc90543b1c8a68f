// @vitest-environment happy-dom
import Papa from 'papaparse'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { portraitFile } from '../../../../components/dashboard/portrait/portrait-file.ts'
import { TraitCards } from '../../../../components/dashboard/portrait/trait-cards.tsx'
import type { Wording } from '../../../../components/dashboard/portrait/value-text.ts'
import { LanguageContext, speech } from '../../../../components/ui/language.tsx'
import { translator } from '../../../../lib/language/translator.ts'
import type { Portrait, PortraitTrait } from '../../../../lib/segments/portrait/portrait.ts'
import { NO_VOCABULARY } from '../../../../lib/segments/vocabulary.ts'

afterEach(() => {
  render(null, document.body)
  document.body.replaceChildren()
})

const plain = { several: false, rest: { values: 0, members: 0, others: 0 }, isTooMany: false, asked: false }
const traits: PortraitTrait[] = [
  {
    ...plain,
    field: 'contact.country',
    values: 'text',
    shares: [
      { value: 'IT', members: 62, others: 210 },
      { value: 'SE', members: 38, others: 780 },
      { value: '', members: 5, others: 9 },
    ],
    known: { members: 100, others: 1000 },
    rest: { values: 2, members: 0, others: 10 },
    asked: true,
  },
  {
    ...plain,
    field: 'contact.age',
    values: 'years-old',
    shares: [
      { value: '|18', members: 1, others: 0 },
      { value: '18|25', members: 2, others: 0 },
      { value: '65|', members: 1, others: 0 },
    ],
    known: { members: 4, others: 0 },
  },
  {
    ...plain,
    field: 'tags',
    values: 'text',
    several: true,
    shares: [{ value: '=HYPERLINK("x")', members: 1, others: 2 }],
    known: { members: 100, others: 1000 },
  },
  { ...plain, field: 'contact.city', values: 'text', shares: [], known: { members: 100, others: 1000 }, isTooMany: true },
]
const portrait: Portrait = {
  members: 105,
  people: 1114,
  currency: 'EUR',
  converted: [],
  apart: [],
  spent: { members: 0, everybody: 0 },
  purchases: { members: 0, everybody: 0 },
  average: { members: null, others: null },
  interval: { members: null, others: null },
  numbers: [],
  traits,
  distinctions: [],
  isTooFew: false,
  groups: [],
}

function wordingOf(language: 'en' | 'sv', locale: string): Wording {
  return { ...speech(translator(language, locale), 'Europe/Rome'), vocabulary: NO_VOCABULARY, currency: 'EUR' }
}

async function show(wording: Wording): Promise<void> {
  await act(async () => {
    render(
      <LanguageContext.Provider value={wording}>
        <TraitCards portrait={portrait} wording={wording} />
      </LanguageContext.Provider>,
      document.body,
    )
  })
  await vi.waitFor(() => expect(document.querySelectorAll('.chart svg')).toHaveLength(3), { timeout: 8000 })
}

const textsOf = (root: ParentNode, selector: string): string[] =>
  [...root.querySelectorAll(selector)].map((node) => node.firstChild?.textContent ?? '')

test.each([
  ['en', 'en-GB'],
  ['sv', 'sv-SE'],
] as const)('a picture tells what its table tells, in the words and numbers of %s', async (language, locale) => {
  const wording = wordingOf(language, locale)
  await show(wording)
  for (const card of document.querySelectorAll('.trait')) {
    const picture = card.querySelector('.chart-picture')
    if (!picture) continue
    expect(picture.getAttribute('aria-hidden')).toBe('true')
    const rows = [...card.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent ?? ''))
    const drawn = textsOf(picture, 'svg text')
    expect(drawn).toHaveLength(rows.length * 3)
    for (const [name = '', first = '', second = ''] of rows) {
      expect(drawn).toContain(name)
      for (const cell of [first, second]) expect(drawn).toContain(cell.replace(/ \(.*$/, ''))
    }
  }
  const country = document.querySelector('[data-trait="contact.country"]')
  const cells = [...(country?.querySelectorAll('tbody tr:first-child > *') ?? [])].map((cell) => cell.textContent)
  expect(cells).toEqual(language === 'en' ? ['Italy', '62% (62)', '21% (210)'] : ['Italien', '62\u00A0% (62)', '21\u00A0% (210)'])
  expect(country?.textContent).toContain(language === 'en' ? 'Not known: 5 of them, 9 of the others.' : 'Okänt: 5 av dem')
  const ages = [...document.querySelectorAll('[data-trait="contact.age"] tbody th')].map((head) => head.textContent)
  expect(ages).toEqual(language === 'en' ? ['under 18', '18 to 24', '65 and over'] : ['under 18', '18 till 24', '65 och äldre'])
  expect(document.querySelector('[data-trait="contact.city"]')?.textContent).toContain(wording.t('portrait.too-many'))
})

test('whoever asks for tables gets them in sight, and the pictures go', async () => {
  await show(wordingOf('en', 'en-GB'))
  expect(document.querySelectorAll('.chart .out-of-sight table')).toHaveLength(3)
  const table = document.querySelectorAll<HTMLInputElement>('input[type="radio"]')[1]
  await act(async () => table?.click())
  expect(document.querySelectorAll('.chart svg')).toHaveLength(0)
  expect(document.querySelectorAll('.chart > .chart-table table')).toHaveLength(3)
})

test('the file holds every value with its counts, and nothing that a spreadsheet would run', () => {
  const { data } = Papa.parse<string[]>(portraitFile(portrait, ',', wordingOf('en', 'en-GB')).replace('\uFEFF', ''), {
    skipEmptyLines: true,
  })
  expect(data).toEqual([
    ['Trait', 'Value', 'Members', 'Members, % of known', 'Others', 'Others, % of known'],
    ['Country', 'Italy', '62', '62.0', '210', '21.0'],
    ['Country', 'Sweden', '38', '38.0', '780', '78.0'],
    ['Country', '(not known)', '5', '', '9', ''],
    ['Country', '(other values)', '0', '0.0', '10', '1.0'],
    ['Age', 'under 18', '1', '25.0', '0', ''],
    ['Age', '18 to 24', '2', '50.0', '0', ''],
    ['Age', '65 and over', '1', '25.0', '0', ''],
    ['Tags', '\'=HYPERLINK("x")', '1', '1.0', '2', '0.2'],
  ])
})
