import { blankMask } from '../law/blank.ts'
import type { Base } from '../orders/base.ts'
import { newFigureColumns, setFigures, type FigureColumns } from '../orders/figure-columns.ts'
import type { Order } from '../orders/order.ts'
import { mergedRows, type PlacedRow } from '../same/merged-rows.ts'
import { aggregate } from './aggregate.ts'
import { countedFigures, countsAll, type Looking } from './looking.ts'
import { purchaseBlocks } from './purchase-blocks.ts'

/** Everybody's figures of one base, with the people who were merged as one. */
export interface BaseFigures {
  /** Of all purchases, at the rates. */
  ever: FigureColumns
  /** Of the purchases that scores count. The same object where all count. */
  counted: FigureColumns
  /** 1 at ordinals that are no person of their own: erased, or merged into another. Null where there are none. */
  nobody: Uint8Array | null
  /** Merged people, joined, where they stand. These are few: people made them one by one. */
  merged: readonly PlacedRow[]
}

/** Reads or adds up the figures of a whole base. Throws the signal's reason when aborted. */
export async function baseFigures(base: Base, looking: Looking, signal?: AbortSignal): Promise<BaseFigures> {
  const merged: PlacedRow[] = []
  for await (const placed of mergedRows(base, signal)) merged.push(placed)
  const { today, currency, rates } = looking
  const ever = await figuresWithin(base, { today, currency, rates }, merged, signal)
  const counted = countsAll(looking) ? ever : await figuresWithin(base, looking, merged, signal)
  return { ever, counted, nobody: nobodyMask(base, merged), merged }
}

/** Everybody's figures of the purchases that count, looked at so. Those that were kept at import are read where they are the ones asked for. */
export async function figuresWithin(
  base: Base,
  looking: Looking,
  merged: readonly PlacedRow[],
  signal?: AbortSignal,
): Promise<FigureColumns> {
  const columns = isAsKept(base, looking)
    ? await base.figures()
    : await aggregate(purchaseBlocks(base, signal), base.manifest.contacts, looking)
  if (merged.length === 0) return columns
  const joined = newFigureColumns(base.manifest.contacts, columns)
  const set = (ordinal: number, orders: readonly Order[]): void => setFigures(joined, ordinal, countedFigures(orders, looking))
  for (const { standing, hidden, row } of merged) {
    set(standing, row.orders)
    for (const ordinal of hidden) set(ordinal, [])
  }
  return joined
}

/** Whether the figures kept at import are the ones asked for: all, in the same currency, and without an order that a rate would add. */
function isAsKept({ manifest }: Base, looking: Looking): boolean {
  const { currency, rates } = looking
  const isRated = Object.keys(manifest.currencies).some((code) => code !== currency && Object.hasOwn(rates, code))
  return countsAll(looking) && manifest.currency === currency && !isRated
}

function nobodyMask({ manifest }: Base, merged: readonly PlacedRow[]): Uint8Array | null {
  const hidden = merged.flatMap((placed) => placed.hidden)
  const blank = blankMask(manifest)
  if (hidden.length === 0) return blank
  const mask = blank ?? new Uint8Array(manifest.contacts)
  for (const ordinal of hidden) mask[ordinal] = 1
  return mask
}
