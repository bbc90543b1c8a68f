import type { Base } from '../../orders/base.ts'
import { newTraits, setTraits, type TraitColumns } from '../../orders/trait-columns.ts'
import { PAGE_SIZE } from '../../orders/person-row.ts'
import { figuresWithin } from '../../rfm/base-figures.ts'
import type { PresentScores } from '../../rfm/present-scores.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { chatOverlay, consentOverlay, tagOverlay, type Written } from './overlays.ts'
import type { PeopleColumns } from './people-columns.ts'

const traitsOf = new WeakMap<Base, Promise<TraitColumns>>()

/** The columns of the present base. What a rule does not ask for is not read. */
export async function peopleColumns(
  { base, scored, settings, wanted }: PresentScores,
  written: Written,
  vocabulary: Vocabulary,
  signal?: AbortSignal,
): Promise<PeopleColumns> {
  const { today, currency } = wanted
  const rates = wanted.rates ?? {}
  const traits = traitsOf.get(base) ?? readTraits(base, signal)
  traitsOf.set(base, traits)
  traits.catch(() => traitsOf.delete(base))
  return {
    vocabulary,
    people: base.manifest.contacts,
    figures: scored.ever,
    figuresWithin: (windowDays) => figuresWithin(base, { today, currency, rates, windowDays }, scored.merged, signal),
    scores: scored.scores,
    bands: scored.scoring.bands,
    traits: await traits,
    today,
    currency,
    rates,
    tags: once(() => tagOverlay(base, written)),
    consent: once(() => consentOverlay(base, written)),
    chats: once(() => chatOverlay(base, written, settings.timeZone)),
  }
}

/** A base of the first layout has no columns of traits: they are made from its pages. */
async function readTraits(base: Base, signal?: AbortSignal): Promise<TraitColumns> {
  const kept = await base.traits()
  if (kept) return kept
  const traits = newTraits(base.manifest.contacts)
  for (let page = 0; page < base.manifest.pages.length; page++) {
    signal?.throwIfAborted()
    const rows = await base.page(page)
    rows.forEach((row, place) => setTraits(traits, page * PAGE_SIZE + place, row))
  }
  return traits
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null
  return () => (made ??= make())
}
