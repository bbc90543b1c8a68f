import { afterAll, beforeAll, expect } from 'vitest'
import type { Page } from 'playwright-core'
import { openLab, type Lab } from '../e2e/page/lab.ts'
import type { Random } from './random.ts'
import { openInbox, type Box, type Inbox, type Step } from './switching-inbox.ts'
import { defineTrial } from './trial.ts'

let lab: Lab
let page: Page
beforeAll(async () => {
  lab = await openLab()
  page = await lab.show('')
  await page.evaluate(openInbox)
})
afterAll(() => lab.close())

const TEXTS = ['Hello Anna, an offer!', 'Hello Anna,\n\nan offer\nin lines', 'Anna 😀 <b>offer</b>'] as const
const STEPS: readonly Step[] = ['pane', 'header', 'list', 'box']
const BOXES: readonly [Box, ...Box[]] = ['shared field', 'new field', 'shared editable', 'new editable']
/** Milliseconds between two steps of a switch. */
const LONGEST_GAP = 100
/** When the switch begins, counted from the asking: before the text is put in, while it is, and after. */
const [EARLIEST, LATEST] = [-250, 450]

function shuffled(random: Random): Step[] {
  return STEPS.map((step) => ({ step, at: random.next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ step }) => step)
}

function without(draft: string): string {
  return draft.replaceAll('z', '')
}

declare global {
  var inbox: Inbox
}

// The right chat or none: whenever the page opens another chat, and in whatever order its parts follow, no text for Anna is left with Elin,
// and no word of the agent's is lost.
defineTrial({
  name: 'insertion',
  cases: 2_000,
  slice: 12,
  run: async (random) => {
    const box = random.pick(BOXES)
    const drafts = { anna: random.pick(['', 'My words']), elin: random.pick(['', 'For Elin']) }
    const text = random.pick(TEXTS)
    const steps = shuffled(random).map((step, index) => ({ step, wait: index === 0 ? 0 : random.whole(0, LONGEST_GAP) }))
    const begin = random.whole(EARLIEST, LATEST)
    // Keys go to whatever has the focus; in an editable element a caret that the page has moved is nobody's fault.
    const typesAt = box.includes('field') && random.next() < 0.3 ? random.whole(50, 500) : null
    await page.evaluate(([kind, kept]) => inbox.reset(kind, kept), [box, drafts] as const)
    const since = performance.now()
    const switching = page.evaluate(
      ([plan, wait]) => new Promise<void>((resolve) => setTimeout(() => void inbox.switchTo('elin', plan).then(resolve), wait)),
      [steps, Math.max(0, begin)] as const,
    )
    if (begin < 0) await page.waitForTimeout(-begin)
    const inserting = page.evaluate((what) => inPage.insert('anna', what), text)
    const typing = typesAt === null ? null : page.waitForTimeout(typesAt).then(() => page.keyboard.press('z'))
    const [{ result }] = await Promise.all([inserting, switching, typing])
    const milliseconds = performance.now() - since
    const { drafts: after, typed } = await page.evaluate(() => inbox.state())

    const said = `${box}, ${JSON.stringify(steps)}, from ${begin}, typed at ${typesAt}: ${result}, ${JSON.stringify(after)}`
    expect(without(after.elin), said).toBe(drafts.elin)
    const whole = drafts.anna === '' ? text : `${drafts.anna}\n${text}`
    expect([drafts.anna, whole], said).toContain(without(after.anna))
    if (result === 'inserted' && typed.anna + typed.elin === 0) expect(after.anna, said).toBe(whole)
    for (const chat of ['anna', 'elin'] as const) expect(after[chat].split('z').length - 1, said).toBe(typed[chat])
    return { milliseconds, inserted: result === 'inserted' ? 1 : 0 }
  },
})
