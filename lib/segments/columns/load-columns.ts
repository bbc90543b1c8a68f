import type { Base } from '../../orders/base.ts'
import { PAGE_SIZE } from '../../orders/person-row.ts'
import { newTraits, setTraits, type TraitColumns } from '../../orders/trait-columns.ts'
import type { PresentScores } from '../../rfm/present-scores.ts'
import { keptColumns } from './kept/kept-columns.ts'
import { chatOverlay, chatStages, consentOverlay, ownOverlay, stageOverlay, tagOverlay, type Written } from './overlays.ts'
import type { PeopleColumns } from './people-columns.ts'
import { daysBackOf } from './days-back.ts'
import { countsOfWindow, figuresOfWindow, intervalsOf, purchasesOf, type WindowFigures } from './purchases-in-memory.ts'

/** Figures of windows that are kept, 16 MB each at a million people: whoever changes a rule goes back and forth between a few. */
const KEPT_WINDOWS = 4

const traitsOf = new WeakMap<Base, Promise<TraitColumns>>()
const intervalsIn = new WeakMap<Base, Promise<Float64Array>>()

/** The columns of the present base on a day. What a rule does not ask for is not read. */
export async function peopleColumns(
  { base, scored, settings }: PresentScores,
  written: Written,
  today: number,
): Promise<PeopleColumns> {
  const { currency, rates, timeZone } = settings
  const people = base.manifest.contacts
  const windows = new Map<string, Promise<WindowFigures>>()
  return {
    people,
    figures: scored.ever,
    figuresWithin: (days) =>
      newest(windows, `${days.first} ${days.last}`, async () =>
        figuresOfWindow(await purchasesOf(base), people, days, { currency, rates }),
      ),
    countsWithin: async (days) =>
      (await windows.get(`${days.first} ${days.last}`))?.count ?? countsOfWindow(await purchasesOf(base), people, days),
    daysBack: async (place) => daysBackOf(await purchasesOf(base), people, place),
    intervals: () => once(intervalsIn, base, async () => intervalsOf(await purchasesOf(base), people)),
    scores: scored.scores,
    scoring: scored.scoring,
    traits: await once(traitsOf, base, () => readTraits(base)),
    kept: () => keptColumns(base),
    today,
    currency,
    rates,
    tags: lazily(() => tagOverlay(base, written)),
    consent: lazily(() => consentOverlay(base, written)),
    stages: lazily(() => stageOverlay(base, written)),
    stagesFromChat: lazily(() => chatStages(base, written)),
    own: (field) => ownOverlay(base, written, field),
    chats: lazily(() => chatOverlay(base, written, timeZone)),
  }
}

/** A base of the first layout has no columns of traits: they are made from its pages. */
async function readTraits(base: Base): Promise<TraitColumns> {
  const stored = await base.traits()
  if (stored) return stored
  const traits = newTraits(base.manifest.contacts)
  for (let page = 0; page < base.manifest.pages.length; page++) {
    const rows = await base.page(page)
    rows.forEach((row, place) => setTraits(traits, page * PAGE_SIZE + place, row))
  }
  return traits
}

/** What was made of a base, for as long as it is the present one. A failure is told, and not kept. */
function once<T>(all: WeakMap<Base, Promise<T>>, base: Base, make: () => Promise<T>): Promise<T> {
  const known = all.get(base)
  if (known) return known
  const made = make()
  all.set(base, made)
  made.catch(() => all.delete(base))
  return made
}

function newest(
  windows: Map<string, Promise<WindowFigures>>,
  name: string,
  make: () => Promise<WindowFigures>,
): Promise<WindowFigures> {
  const made = windows.get(name) ?? make()
  // The last one asked for goes to the end, the first is let go.
  windows.delete(name)
  windows.set(name, made)
  made.catch(() => windows.delete(name))
  if (windows.size > KEPT_WINDOWS) windows.delete(windows.keys().next().value as string)
  return made
}

function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null
  return () => (made ??= make())
}
