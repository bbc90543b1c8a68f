import type { SiteDefinition } from '../sites/definition.ts'
import { isCaretAtEnd, placeCaretAtEnd, settled } from './composer.ts'
import { find } from './find.ts'
import type { Observation } from './read-page.ts'

/** How often the caret is put to the end while the agent types. */
const MOST_PLACINGS = 5
/** How long messages that may be another chat's are waited for, in milliseconds. */
export const LONGEST_DOUBT = 4000
/** Between two looks, in milliseconds. */
const LOOK_EVERY = 50

export interface Draft {
  definition: SiteDefinition
  /** The chat that the text was made for. */
  key: string
  text: string
  /** Only into an empty box. */
  alone?: boolean
  /** Whom the pane named as the insertion began. */
  shown?: string | null
  /** Reads the page anew. */
  observe: () => Observation
  /** Waits until no input method composes in the box. */
  isFree: (box: Element, patience: number) => Promise<boolean>
  signal: AbortSignal
}

export interface OpenComposer {
  box: Element | null
  shown: string | null
  isInDoubt: boolean
}

/** The box of the chat that the text is for; null where another chat is open, `box` null where it has none. */
export function composerOf({ observe, key, definition, shown: before }: Draft): OpenComposer | null {
  const { reading, pane, tied, isListInDoubt = false } = observe()
  if (reading.state !== 'chat' || reading.key !== key || !pane) return null
  const shown = tied ? null : JSON.stringify([reading.title, reading.identities])
  if (typeof before === 'string' && shown !== null && shown !== before) return null
  return { box: find(pane, definition.composer.box), shown, isInDoubt: isListInDoubt }
}

/** Waits while the messages may be another chat's. */
export async function sureComposerOf(draft: Draft): Promise<OpenComposer | null> {
  const until = performance.now() + LONGEST_DOUBT
  let open = composerOf(draft)
  while (open?.isInDoubt && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY))
    open = composerOf(draft)
  }
  return open
}

/** The box of the chat, with the caret at its end and no doubt whose it is; null where it is not `box` any more. */
export async function readyBox(draft: Draft, box: Element): Promise<Element | null> {
  await standAtEnd(box)
  if (composerOf(draft)?.isInDoubt) {
    if ((await sureComposerOf(draft))?.box !== box) return null
    await standAtEnd(box)
  }
  const open = composerOf(draft)
  return open && !open.isInDoubt && open.box === box ? box : null
}

/** Editors follow the selection a little later. An agent who types meanwhile moves the caret, so it is put there anew, a few times. */
async function standAtEnd(box: Element): Promise<void> {
  placeCaretAtEnd(box)
  await settled(box.ownerDocument)
  for (let tries = 0; tries < MOST_PLACINGS; tries++) {
    placeCaretAtEnd(box)
    await settled(box.ownerDocument)
    if (isCaretAtEnd(box)) return
  }
}
