import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { MODULES_REPLACED } from '../modules-replaced.ts'
import { BUILT_IN } from '../../lib/sites/built-in.ts'
import { importsOf, productFiles, ROOT, sourceFiles } from './source-files.ts'

const files = productFiles()
const place = (path: string): string => path.split('/')[0] ?? ''
const folder = (path: string): string => path.split('/')[1] ?? ''

test('imports run one way: entrypoints, then components, then lib', () => {
  const rank: Record<string, number> = { entrypoints: 2, components: 1, lib: 0 }
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter(({ to }) => (rank[place(to)] ?? -1) > (rank[place(file.path)] ?? 9))
      .map(({ to }) => `${file.path} must not import ${to}`),
  )
  expect(wrong).toEqual([])
})

test('the messengers know nothing of the business, and the business knows of them only what a reading is', () => {
  const page = new Set(['sites', 'page'])
  /** What both sides speak of, or what is no business: the door to the browser, the messages, the schema library's settings. */
  const common = ['lib/browser.ts', 'lib/call.ts', 'lib/messages.ts', 'lib/db/zod.ts', 'lib/language/']
  const shared = new Set([
    'lib/sites/definition.ts',
    'lib/sites/reading.ts',
    'lib/sites/acts.ts',
    'lib/sites/identity.ts',
    'lib/sites/built-in.ts',
    'lib/sites/address.ts',
    'lib/sites/schema.ts',
    'lib/sites/from-outside.ts',
  ])
  const wrong = files
    .filter((file) => place(file.path) === 'lib' && file.path.split('/').length > 2)
    .flatMap((file) =>
      importsOf(file)
        .filter(({ to, typeOnly }) => {
          if (!to.startsWith('lib/') || to.split('/').length < 3) return false
          const [here, there] = [page.has(folder(file.path)), page.has(folder(to))]
          if (here && !there) return !typeOnly && !common.some((path) => to.startsWith(path))
          if (!here && there) return !shared.has(to)
          return false
        })
        .map(({ to }) => `${file.path} must not import ${to}`),
    )
  expect(wrong).toEqual([])
})

test('only lib/browser.ts knows webextension-polyfill', () => {
  expect(
    files.filter((file) => importsOf(file).some(({ to }) => to === 'webextension-polyfill')).map((file) => file.path),
  ).toEqual(['lib/browser.ts'])
})

test('a file is small enough to hold in the head', () => {
  const all = [...files, ...sourceFiles(['components', 'entrypoints', 'test'], /\.(?:tsx?|mjs|css)$/)]
  const unique = [...new Map(all.map((file) => [file.path, file])).values()].filter(({ path }) => !path.startsWith('test/pages/'))
  expect(
    unique
      .filter((file) => file.lines > 401)
      .map((file) => `${file.path} has ${file.lines} lines; take it apart by what a reader would name`),
  ).toEqual([])
  const big = unique.filter((file) => file.lines > 251 && !/^lib\/language\/|country-currency/.test(file.path))
  expect(big.length, `over 250 lines: ${big.map((file) => file.path).join(', ')}`).toBeLessThanOrEqual(6)
  const sorted = files.map((file) => file.lines).toSorted((a, b) => a - b)
  expect(sorted[sorted.length >> 1]).toBeLessThan(80)
})

test('an entrypoint only wires', () => {
  const long = files.filter((file) => place(file.path) === 'entrypoints' && file.lines > 61)
  expect(long.map((file) => `${file.path} has ${file.lines} lines; move what it does to lib or components`)).toEqual([])
})

test('no file is called after nothing in particular', () => {
  const vague = files.filter(
    ({ path }) =>
      /\/(?:utils?|helpers?|misc|common|shared|stuff|index)\.tsx?$/.test(path) &&
      !path.startsWith('lib/language/') &&
      !path.startsWith('entrypoints/'),
  )
  expect(vague.map((file) => `${file.path}: name it after what it holds`)).toEqual([])
})

test('nobody presses Enter or a button in a messenger', () => {
  const pages = files.filter(({ path }) => /^lib\/(?:sites|page)\/|messenger\.content/.test(path))
  expect(pages.length).toBeGreaterThan(5)
  const pressing = pages.filter(({ text }) => /new KeyboardEvent|\.requestSubmit\(|\.submit\(|\bkey:\s*['"]Enter/.test(text))
  expect(pressing.map((file) => `${file.path} synthesises a key or submits a form: a person sends, never we`)).toEqual([])
  const clicking = pages.filter(({ text }) => /\.click\(\)/.test(text))
  expect(clicking.map((file) => `${file.path} clicks in the page; an opener must go through its own check`)).toEqual([])
})

test('nothing is evaluated and nothing is logged', () => {
  const found = files.filter(({ text }) =>
    /\beval\(|new Function\(|\bconsole\.|innerHTML\s*=|dangerouslySetInnerHTML|postMessage\([^)]*['"]\*['"]/.test(text),
  )
  expect(found.map((file) => file.path)).toEqual([])
})

test('a selector says when it was last seen to work', () => {
  const dateless: string[] = []
  const walk = (value: unknown, at: string): void => {
    if (typeof value !== 'object' || value === null) return
    if ('sel' in value && !/^\d{4}-\d{2}-\d{2}$/.test(String((value as { seen?: string }).seen))) dateless.push(at)
    for (const [key, inner] of Object.entries(value)) walk(inner, `${at}.${key}`)
  }
  for (const definition of BUILT_IN) walk(definition, definition.id)
  expect(dateless).toEqual([])
})

test('the eight packages of the stack are all used by the product or its tests', () => {
  const everything = [...files, ...sourceFiles(['test', 'wxt.config.ts'], /\.(?:tsx?|mjs)$/)]
  const used = new Set(everything.flatMap((file) => importsOf(file).map(({ to }) => to)))
  const config = readFileSync(`${ROOT}test/vitest.config.ts`, 'utf8') + everything.map((file) => file.text).join('')
  for (const name of ['wxt', 'preact', '@preact/signals', 'dexie', 'zod', 'webextension-polyfill', 'vitest']) {
    expect(
      [...used].some((to) => to === name || to.startsWith(`${name}/`)),
      name,
    ).toBe(true)
  }
  expect(config).toContain('happy-dom')
})

test('the top level holds what the house rules name, and nothing else', () => {
  const named = new Set([
    'entrypoints',
    'components',
    'lib',
    'public',
    'test',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'wxt.config.ts',
    'README.md',
    'LICENSE',
    'CHANGELOG.md',
  ])
  const extra = readdirSync(ROOT).filter((name) => !name.startsWith('.') && name !== 'node_modules' && !named.has(name))
  expect(extra).toEqual([])
})

test('README.md is true: its commands, folders and dependencies are the ones that exist', () => {
  const readme = readFileSync(`${ROOT}README.md`, 'utf8')
  const { scripts, dependencies, devDependencies } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as Record<
    string,
    Record<string, string>
  >
  for (const [, name] of readme.matchAll(/npm (?:run )?(start|test|[a-z]+)\b(?=`)/g)) {
    expect(Object.keys(scripts ?? {}), `README.md names npm ${name}`).toContain(name)
  }
  for (const name of Object.keys({ ...dependencies, ...devDependencies }))
    expect(readme, `README.md gives no reason for ${name}`).toContain(`\`${name}\``)
  const table = [...readme.matchAll(/^\| `(@?[a-z0-9@/.-]+)` \|/gm)].map(([, name]) => name as string)
  for (const name of table.filter((first) => !first.endsWith('/')))
    expect({ ...dependencies, ...devDependencies }, `README.md lists ${name}`).toHaveProperty([name])
  for (const [, path] of readme.matchAll(/`((?:lib|components|entrypoints|test|public)\/[\w./-]*)`/g))
    expect(existsSync(ROOT + path), `README.md names ${path}`).toBe(true)
  for (const [, path] of readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g))
    expect(existsSync(ROOT + path), `README.md shows ${path}`).toBe(true)
})

test('unit tests that put something in a module’s place stand apart', () => {
  const replacing = readdirSync(`${ROOT}test/unit`, { recursive: true, encoding: 'utf8' })
    .map((name) => `test/unit/${name}`)
    .filter((path) => /\.test\.tsx?$/.test(path) && readFileSync(ROOT + path, 'utf8').includes('vi.mock('))
  expect(replacing.length).toBeGreaterThan(0)
  const isApart = (path: string): boolean => MODULES_REPLACED.some((one) => path === one || path.startsWith(`${one}/`))
  expect(replacing.filter((path) => !isApart(path))).toEqual([])
})
