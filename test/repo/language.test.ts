import { parseAst } from 'vite'
import { expect, test } from 'vitest'
import type { Entry } from '../../lib/language/dictionary.ts'
import { LANGUAGES } from '../../lib/language/languages.ts'
import { en } from '../../lib/language/en/index.ts'
import { it } from '../../lib/language/it/index.ts'
import { sv } from '../../lib/language/sv/index.ts'
import { productFiles, sourceFiles } from './source-files.ts'

const dictionaries: Record<string, Readonly<Record<string, Entry>>> = { en, it, sv }
const texts = (entry: Entry): string[] => (typeof entry === 'string' ? [entry] : Object.values(entry))
const marks = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string))].toSorted()

test.each(LANGUAGES.filter((language) => language !== 'en'))('%s says every key, with the same values in it', (language) => {
  const problems: string[] = []
  for (const [key, entry] of Object.entries(dictionaries['en'] ?? {})) {
    const own = dictionaries[language]?.[key]
    if (own === undefined) {
      problems.push(`${key} is missing`)
      continue
    }
    const wanted = marks(texts(entry).join(' ')).join()
    if (marks(texts(own).join(' ')).join() !== wanted) problems.push(`${key} needs {${wanted}}`)
  }
  expect(problems).toEqual([])
})

test('every key is used', () => {
  const code = sourceFiles(['entrypoints', 'components', 'lib'], /\.tsx?$/).filter(
    ({ path }) => !/^lib\/language\/(?:en|it|sv)\//.test(path),
  )
  const text = code.map((file) => file.text).join('\n')
  // A key may be put together: `rfm.group.${id}` uses every key that begins so.
  const composed = [...text.matchAll(/`([a-z][\w.-]*\.)\$\{/gi)].map(([, start]) => start as string)
  const named = new Set([...text.matchAll(/(?<=')[\w.-]+(?=')/g)].map(([word]) => word))
  const unused = Object.keys(en).filter((key) => !named.has(key) && !composed.some((start) => key.startsWith(start)))
  expect(unused).toEqual([])
})

test('no visible string without a key', () => {
  const attributes = new Set(['title', 'placeholder', 'aria-label', 'alt', 'label', 'aria-description'])
  const found: string[] = []
  for (const file of productFiles().filter(({ path }) => path.endsWith('.tsx'))) {
    const visit = (node: unknown): void => {
      if (Array.isArray(node)) return node.forEach(visit)
      if (typeof node !== 'object' || node === null) return
      const { type, value, name } = node as { type?: string; value?: unknown; name?: { name?: string } }
      if (type === 'JSXText' && /\p{L}{2}/u.test(String(value).replace('Recency', '')))
        found.push(`${file.path}: ${String(value).trim()}`)
      if (
        type === 'JSXAttribute' &&
        attributes.has(String(name?.name)) &&
        (value as { type?: string } | null)?.type === 'Literal'
      ) {
        const literal = String((value as { value: unknown }).value)
        if (/\p{L}{2}/u.test(literal)) found.push(`${file.path}: ${String(name?.name)}="${literal}"`)
      }
      Object.values(node).forEach(visit)
    }
    visit(parseAst(file.text, { lang: 'tsx' }, file.path).body)
  }
  expect(found).toEqual([])
})
