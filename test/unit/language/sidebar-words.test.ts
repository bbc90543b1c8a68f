import { expect, test } from 'vitest'
import { LANGUAGES } from '../../../lib/language/languages.ts'
import { sidebarTranslator } from '../../../lib/language/sidebar-translator.ts'
import { withRuleWords } from '../../../lib/language/with-rule-words.ts'
import { translator } from '../../../lib/language/translator.ts'
import { importsOf, productFiles } from '../../repo/source-files.ts'

test.each(LANGUAGES)('in %s the sidebar says what the dashboard would', (language) => {
  const [own, whole] = [sidebarTranslator(language), translator(language)]
  expect(own.language).toBe(language)
  expect(own('offer.insert')).toBe(whole('offer.insert'))
  expect(own('group.at-risk')).toBe(whole('group.at-risk'))
  expect(own('common.why')).toBe(whole('common.why'))
  expect(own('person.orders', { n: 2000 })).toBe(whole('person.orders', { n: 2000 }))
})

test('neither the sidebar nor what it draws with takes in the words of the dashboard', () => {
  const wrong = productFiles()
    .filter(({ path }) => /^components\/(?:sidebar|ui)\/|^entrypoints\/sidebar/.test(path))
    .flatMap((file) =>
      importsOf(file)
        .filter(({ to, typeOnly }) => !typeOnly && /lib\/language\/(?:translator|(?:en|it|sv)\/)/.test(to))
        .map(({ to }) => `${file.path} imports ${to}`),
    )
  expect(wrong).toEqual([])
})

test('the sidebar takes its words by its own door, and what both draw by the shared one', () => {
  const whole = productFiles().filter(
    ({ path, text }) =>
      /^components\/(?:sidebar|ui)\//.test(path) &&
      path !== 'components/ui/language.tsx' &&
      /import \{[^}]*\buseLanguage\b[^}]*\} from '\.\.?\/(?:ui\/)?language\.tsx'/.test(text),
  )
  expect(whole.map(({ path }) => path)).toEqual([])
})

test.each(LANGUAGES)(
  'in %s a reason is told as in the dashboard once its words are loaded, and the other words stay',
  (language) => {
    const [own, whole] = [withRuleWords(sidebarTranslator(language, 'en-GB')), translator(language, 'en-GB')]
    expect([own.language, own.locale]).toEqual([language, 'en-GB'])
    expect(own('field.orders.last')).toBe(whole('field.orders.last'))
    expect(own('sentence.within', { n: 2000 })).toBe(whole('sentence.within', { n: 2000 }))
    expect(own('group.at-risk')).toBe(whole('group.at-risk'))
  },
)

test('the words of rules come only with the explanation of segments', () => {
  const users = productFiles().filter((file) => importsOf(file).some(({ to }) => to === 'lib/language/with-rule-words.ts'))
  expect(users.map(({ path }) => path)).toEqual(['components/sidebar/segment-explanation.tsx'])
})
