import type { SiteDefinition } from '../sites/definition.ts'
import { blockText } from './block-text.ts'

type Way = SiteDefinition['composer']['way']
type Field = HTMLTextAreaElement | HTMLInputElement

export function isField(box: Element): box is Field {
  return box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement
}

/** Whether the page lets a person write here now. */
export function isWritable(box: Element): boolean {
  if (isField(box)) return !box.disabled && !box.readOnly
  return box instanceof HTMLElement && box.isContentEditable && box.getAttribute('aria-disabled') !== 'true'
}

/** What the box holds, as a person sees it. */
export function readBox(box: Element): string {
  return isField(box) ? box.value : blockText(box)
}

/** The way to put text into this box: what the definition says, or what the box is. */
export function wayOf(box: Element, way: Way): Exclude<Way, 'auto'> {
  if (isField(box)) return 'textarea'
  if (way !== 'auto' && way !== 'textarea') return way
  return isLexical(box) ? 'lexical' : 'lines'
}

/**
 * Focus and caret at the end. Lexical takes a synthetic event only with the caret set on an element, and of these on its last paragraph: on the
 * box itself it begins another one where it has shown the draft by itself and nothing was typed yet (tried with 0.52 in Chromium 156).
 */
export function placeCaretAtEnd(box: Element): void {
  if (!(box instanceof HTMLElement)) return
  box.focus({ preventScroll: true })
  if (isField(box)) {
    box.setSelectionRange(box.value.length, box.value.length)
    return
  }
  const selection = box.ownerDocument.getSelection()
  const range = box.ownerDocument.createRange()
  range.selectNodeContents(isLexical(box) ? lastParagraph(box) : box)
  range.collapse(false)
  selection?.removeAllRanges()
  selection?.addRange(range)
}

function isLexical(box: Element): boolean {
  return box.matches('[data-lexical-editor]')
}

function lastParagraph(box: Element): Element {
  const last = box.lastElementChild
  if (!last?.matches('p, div, li, ul, ol, blockquote, pre') || last.getAttribute('contenteditable') === 'false') return box
  return last.matches('ul, ol') ? lastParagraph(last) : last
}

function hasFocus(box: Element): boolean {
  const root = box.getRootNode()
  const { activeElement } = root instanceof Document || root instanceof ShadowRoot ? root : box.ownerDocument
  return activeElement === box || (activeElement !== null && box.contains(activeElement))
}

/** Whether what is typed now would stand in this box: commands write wherever focus and caret are. */
function hasCaret(box: Element): boolean {
  return hasFocus(box) && (isField(box) || box.contains(box.ownerDocument.getSelection()?.anchorNode ?? null))
}

/** Whether the caret stands where `placeCaretAtEnd` put it: a key that was pressed since has moved it into the text. */
export function isCaretAtEnd(box: Element): boolean {
  if (!hasCaret(box) || !isLexical(box)) return hasCaret(box)
  const { anchorNode, anchorOffset, isCollapsed } = box.ownerDocument.getSelection() as Selection
  const last = lastParagraph(box)
  return isCollapsed && anchorNode === last && anchorOffset === last.childNodes.length
}

/** Puts text in at the caret. Never a key, never a press: the text stands there as if typed, and is not sent. */
export function putIn(box: Element, text: string, way: Exclude<Way, 'auto'>): void {
  if (isField(box)) return putInField(box, text)
  if (way === 'lexical' && isTakenByEditor(box, text)) return
  if (way === 'paste') return paste(box, text)
  // Several lines that the editor does not take are not pasted: each would become a paragraph, which reads the same and is sent with gaps.
  if (way !== 'lexical' || !isLexical(box)) putInLines(box, text)
  else if (!text.includes('\n')) box.ownerDocument.execCommand('insertText', false, text)
}

function putInField(box: Field, text: string): void {
  const before = box.value
  // Keeps the browser's own undo. Its answer is true even when nothing was inserted. It writes wherever the focus is: a page may have
  // taken that elsewhere.
  if (hasFocus(box)) box.ownerDocument.execCommand('insertText', false, text)
  if (box.value !== before) return
  box.setRangeText(text, before.length, before.length, 'end')
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }))
}

function isTakenByEditor(box: Element, text: string): boolean {
  return !box.dispatchEvent(beforeInput('insertText', text))
}

function beforeInput(inputType: string, data: string | null): InputEvent {
  return new InputEvent('beforeinput', { inputType, data, bubbles: true, cancelable: true, composed: true })
}

function putInLines(box: Element, text: string): void {
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) box.ownerDocument.execCommand('insertLineBreak')
    if (line !== '') box.ownerDocument.execCommand('insertText', false, line)
  }
}

function paste(box: Element, text: string): void {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', text)
  box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }))
}

/**
 * Brings the box back to `before`, where it holds that, what we put in after it and nothing else. Works on a box that the page has
 * taken away too, since some pages keep a chat's draft by its box's events.
 *
 * @param tail where our text begins in an editable element.
 * @returns whether the box holds `before` again. Where ours cannot be told from theirs nothing is deleted.
 */
export async function takeOut(box: Element, before: string, tail: Range | null): Promise<boolean> {
  if (isField(box)) {
    replaceInField(box, before, 0, box.value.length, 'end')
    return box.value === before
  }
  const { ownerDocument: document } = box
  const hasModel = isLexical(box)
  const ours = wordsOf(readBox(box)).slice(wordsOf(before).length)
  const range = document.createRange()
  range.selectNodeContents(box)
  // An editor with a model writes its page anew, so a place in it does not last and is looked for; where it is not found the whole is replaced.
  const start =
    before === '' ? null : hasModel ? placeBehind(box, before) : tail && { node: tail.startContainer, offset: tail.startOffset }
  if (start) range.setStart(start.node, start.offset)
  if (!hasModel && wordsOf(range.toString()) !== ours) return false
  const selection = document.getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
  const shown = readBox(box)
  // Only an editor with a model needs the time; in it the agent may click or type elsewhere, and a command would act there.
  if (hasModel) await settled(document)
  if (!hasCaret(box) || readBox(box) !== shown) return false
  if (!hasModel) document.execCommand('delete')
  else if (before !== '' && !start) isTakenByEditor(box, before)
  else if (box.dispatchEvent(beforeInput('deleteContentBackward', null))) document.execCommand('delete')
  await settled(document)
  return readBox(box).trimEnd() === before.trimEnd()
}

/** The place in an editable element up to which it reads as `before`; null where there is none. */
function placeBehind(box: Element, before: string): { node: Text; offset: number } | null {
  const texts = box.ownerDocument.createTreeWalker(box, NodeFilter.SHOW_TEXT)
  const upTo = (end: Text, offset: number): string => {
    const range = box.ownerDocument.createRange()
    range.setStart(box, 0)
    range.setEnd(end, offset)
    const copy = box.ownerDocument.createElement('div')
    copy.append(range.cloneContents())
    return blockText(copy)
  }
  let found: ReturnType<typeof placeBehind> = null
  while (texts.nextNode()) {
    const node = texts.currentNode as Text
    const rest = before.length - upTo(node, 0).length
    if (rest > 0 && rest <= node.length && upTo(node, rest) === before) found = { node, offset: rest }
  }
  return found
}

/** Takes out of a field what we put in between `start` and `end`, where the agent has typed on behind it: theirs stays. */
export function cutOut(box: Field, start: number, end: number): void {
  replaceInField(box, '', start, end, 'preserve')
}

/** `end` sets the caret behind the text: what is kept would be selected whole by `preserve`, and the next key would write over it. */
function replaceInField(box: Field, text: string, start: number, end: number, caret: 'end' | 'preserve'): void {
  box.setRangeText(text, start, end, caret)
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'deleteContentBackward' }))
  box.dispatchEvent(new Event('change', { bubbles: true }))
}

/** Without white space, which a range and a reading of the same place write differently; pictures of emoji stand in one of them only. */
export function wordsOf(text: string): string {
  return text.replace(/[\s\u200B\uFEFF\p{Extended_Pictographic}]/gu, '')
}

/** Editors follow the selection, and write their page, a little later. 50 ms did in all of 36 cases measured with Lexical. */
export function settled(document: Document): Promise<void> {
  return new Promise((resolve) => (document.defaultView ?? globalThis).setTimeout(resolve, 50))
}
