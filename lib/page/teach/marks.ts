import { classWorth, isMadeOfWords, writtenPart } from './lasting.ts'

/** One simple selector that an element answers to, and how much it says of what the element is (10: a maker's own name for it). */
export interface Mark {
  sel: string
  worth: number
}

/** Names that makers give for tests and parts. */
const NAMING = [
  'data-testid',
  'data-test-id',
  'data-test',
  'data-cy',
  'data-qa',
  'data-e2e',
  'data-hook',
  'data-tid',
  'data-automation-id',
  'data-component',
  'data-element',
  'data-part',
  'data-role',
  'data-view',
  'part',
  'itemprop',
] as const

/** Roles that say what a thing is; a `button` or `group` may be anything. */
const TELLING_ROLES = new Set(
  'log textbox heading main list feed article listitem row grid region banner complementary searchbox table treegrid rowgroup'.split(
    ' ',
  ),
)
const TELLING_TAGS = new Set(
  'header main footer textarea h1 h2 h3 h4 h5 h6 form section article time ul ol li table tbody tr'.split(' '),
)

/** Words of the people on the page: what holds one of them may be a name or a text, and is no selector. */
export type Said = (value: string) => boolean

/** Everything lasting that an element answers to, the most telling first. */
export function marksOf(element: Element, isSaid: Said): Mark[] {
  const marks: Mark[] = []
  const add = (sel: string, worth: number): void => {
    if (worth > 0 && sel.length <= 120) marks.push({ sel, worth })
  }
  const tag = element.localName
  if (tag.includes('-') && isMadeOfWords(tag)) add(tag, 8)
  for (const name of NAMING) {
    const value = element.getAttribute(name)
    if (value) addNaming(name, value, isSaid, add)
  }
  const { id } = element
  if (id && isMadeOfWords(id) && !isSaid(id)) add(`#${CSS.escape(id)}`, 8)
  const role = element.getAttribute('role') ?? ''
  if (isMadeOfWords(role)) add(`[role="${role}"]`, TELLING_ROLES.has(role) ? 6 : 2)
  if (element.matches('input, textarea, select, form, button')) {
    const name = element.getAttribute('name') ?? ''
    if (isMadeOfWords(name) && !isSaid(name)) add(`${tag}[name="${name}"]`, 7)
  }
  if (tag === 'input' && element.getAttribute('type')) add(`input[type="${element.getAttribute('type')}"]`, 2)
  if (element.hasAttribute('contenteditable') && element.getAttribute('contenteditable') !== 'false')
    add('[contenteditable]:not([contenteditable="false"])', 4)
  for (const name of ['data-lexical-editor', 'data-slate-editor']) if (element.hasAttribute(name)) add(`[${name}]`, 6)
  if (element.hasAttribute('aria-live')) add(`[aria-live="${element.getAttribute('aria-live')}"]`, 4)
  if (element.hasAttribute('datetime')) add('time[datetime]', 5)
  for (const token of element.classList) if (!isSaid(token)) add(`.${CSS.escape(token)}`, classWorth(token))
  for (const token of element.classList) {
    const part = writtenPart(token)
    if (part && !isSaid(part)) add(`[class*="${part}"]`, 4)
  }
  for (const name of element.getAttributeNames())
    if (name.startsWith('data-') && isMadeOfWords(name) && !NAMING.some((own) => own === name))
      add(`[${name}]`, /-id$|^data-id$/.test(name) ? 6 : 3)
  if (element.hasAttribute('dir')) add(`[dir="${element.getAttribute('dir')}"]`, 2)
  const label = element.getAttribute('aria-label') ?? ''
  if (/^[\p{L} ]{3,40}$/u.test(label) && !isSaid(label)) add(`[aria-label="${label}"]`, 3)
  if (TELLING_TAGS.has(tag)) add(tag, 2)
  return marks.toSorted((a, b) => b.worth - a.worth)
}

/** `message-list` as it is; `conv-msg-3EB0A1` by its beginning, since the rest is one message's. */
function addNaming(name: string, value: string, isSaid: Said, add: (sel: string, worth: number) => void): void {
  if (value.length <= 80 && value.split(/[\s/]+/).every((part) => isMadeOfWords(part)) && !isSaid(value))
    add(`[${name}="${CSS.escape(value).replaceAll('\\ ', ' ')}"]`, 10)
  const [, start] = /^([A-Za-z][A-Za-z_-]{2,}[-_:])[\w.:-]*\d[\w.:-]*$/.exec(value) ?? []
  if (start && isMadeOfWords(start.replace(/[-_:]+$/, '')) && !isSaid(start)) add(`[${name}^="${start}"]`, 8)
}
