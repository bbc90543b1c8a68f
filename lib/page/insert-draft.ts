import type { InsertResult } from '../sites/acts.ts'
import {
  cutOut,
  isCaretAtEnd,
  isField,
  isWritable,
  placeCaretAtEnd,
  putIn,
  readBox,
  settled,
  takeOut,
  wayOf,
  wordsOf,
} from './composer.ts'
import { composerOf, LONGEST_DOUBT, readyBox, sureComposerOf, type Draft } from './open-composer.ts'

/** How long the page may take to show what was put in, in milliseconds. */
const SHOWN_WITHIN = 500
/** How long it must stand before it is believed, in milliseconds: a page that is about to show another chat shows it by then. */
const STANDS_FOR = 250
/** How long an input method may go on composing before the insertion is refused. */
const COMPOSING_FOR = 1000

/**
 * Puts a text into the open chat's composer, below what the agent has typed there, and sends nothing.
 *
 * The chat is compared before and after; the box is read again. On any failure the text is taken out, if the box still holds exactly
 * what came of it; what the agent typed meanwhile is never touched.
 */
export async function insertDraft(draft: Draft): Promise<InsertResult> {
  const { definition, isFree, signal } = draft
  const text = draft.text.replace(/\r\n?/g, '\n')
  const first = await sureComposerOf(draft)
  if (!first) return { result: 'moved-on' }
  // Where the pane does not bear the identity, another name in it is the first sign of another chat.
  draft = { ...draft, shown: first.shown }
  if (!first.box || !isWritable(first.box) || !(await isFree(first.box, COMPOSING_FOR))) return missed(draft)
  const way = wayOf(first.box, definition.composer.way)
  const box = way === 'textarea' ? composerOf(draft)?.box : await readyBox(draft, first.box)
  if (!box || box !== first.box || signal.aborted) return missed(draft)

  const before = readBox(box)
  if (before === text) return { result: 'inserted' }
  if (draft.alone && before !== '') return { result: 'not-empty' }
  const expected = before === '' || before.endsWith('\n') ? before + text : `${before}\n${text}`
  if (way !== 'lexical') placeCaretAtEnd(box)
  // The agent may have gone to another field meanwhile: commands would write there.
  else if (!isCaretAtEnd(box)) return missed(draft)
  const tail = endOf(box)
  const typing = watchTyping(box)
  putIn(box, expected.slice(before.length), way)
  const stood: Stood = { node: null }
  const outcome = await confirm(draft, box, expected, typing.happened, stood)
  typing.stop()
  if (outcome === 'exact') return { result: 'inserted' }
  const now = readBox(box)
  if (isField(box) && outcome === 'moved-on' && now !== expected && now.startsWith(expected)) {
    cutOut(box, before.length, expected.length)
    return { result: 'moved-on' }
  }
  // A page that has written the box anew shows a draft of the chat that is open now, be it to the letter what we made of the other one's.
  const isWrittenAnew = stood.node !== null && box.firstChild !== stood.node
  if (outcome === 'moved-on' && isWrittenAnew && !isField(box)) return { result: 'moved-on' }
  // Somebody typed on, or the page put a draft of its own there: that is theirs.
  const isOurs = now === expected || (!typing.happened() && outcome === 'changed' && isMadeOf(now, before, text))
  const out = now === before || (isOurs && (await takeOut(box, before, tail)))
  if (outcome === 'moved-on' && (out || !now.includes(text))) return { result: 'moved-on' }
  return { result: 'not-exact', left: !out }
}

/** Whether a box holds what stood before and then something of ours, in capitals or cut short as the page may have made it. */
function isMadeOf(now: string, before: string, text: string): boolean {
  const [shown, own] = [wordsOf(now), wordsOf(before)]
  const rest = shown.slice(own.length).toLowerCase()
  return shown.startsWith(own) && rest !== '' && wordsOf(text).toLowerCase().startsWith(rest)
}

function missed(draft: Draft): InsertResult {
  return { result: composerOf(draft) ? 'no-composer' : 'moved-on' }
}

/** What the box began with when the text stood in it: the page's own elements tell who wrote it last. */
interface Stood {
  node: Node | null
}

/**
 * Reads the box again until it shows the text, and for a moment longer: by then a switch of chats, or the page's own change, shows. An agent
 * who goes on with the text meanwhile (or sends it) has taken it.
 */
async function confirm(
  draft: Draft,
  box: Element,
  expected: string,
  hasTyped: () => boolean,
  stood: Stood,
): Promise<'exact' | 'changed' | 'moved-on'> {
  const latest = performance.now() + LONGEST_DOUBT
  let until = performance.now() + SHOWN_WITHIN
  let since: number | null = null
  for (;;) {
    await settled(box.ownerDocument)
    const open = composerOf(draft)
    if (!open) return 'moved-on'
    const now = performance.now()
    if (open.isInDoubt && now < latest) {
      since = null
      until = now + SHOWN_WITHIN
      continue
    }
    // The page may have put another box in the place of the one that was written to.
    if (readBox(open.box ?? box) === expected) {
      if (since === null) stood.node = box.firstChild
      since ??= now
      if (now - since >= STANDS_FOR) return 'exact'
      continue
    }
    if (hasTyped()) return since === null ? 'changed' : 'exact'
    since = null
    if (now > until) return 'changed'
  }
}

/** Where our text begins in an editable element. The range stays with its place while the page changes around it. */
function endOf(box: Element): Range | null {
  const range = box.ownerDocument.createRange()
  range.selectNodeContents(box)
  const last = lastText(box)
  if (last) range.setStart(last, last.length)
  else range.collapse(false)
  return range
}

function lastText(box: Element): Text | null {
  const walker = box.ownerDocument.createTreeWalker(box, NodeFilter.SHOW_TEXT)
  let last: Text | null = null
  while (walker.nextNode()) last = walker.currentNode as Text
  return last
}

/** Whether a person types, pastes or drops into the box. What commands of ours cause is an `input`, never one of these. */
function watchTyping(box: Element): { happened: () => boolean; stop: () => void } {
  const stop = new AbortController()
  let happened = false
  const notice = (event: Event): void => {
    if (event.isTrusted) happened = true
  }
  for (const event of ['keydown', 'paste', 'cut', 'drop', 'compositionstart']) {
    box.addEventListener(event, notice, { signal: stop.signal, capture: true })
  }
  return { happened: () => happened, stop: () => stop.abort() }
}
