import { blankMask } from '../law/blank.ts'
import type { RecencyDatabase } from '../db/database.ts'
import type { Base } from '../orders/base.ts'
import { newFigureColumns, setFigures, type FigureColumns } from '../orders/figure-columns.ts'
import { figuresOf } from '../orders/figures.ts'
import type { Order } from '../orders/order.ts'
import { addBlock, type Aggregated } from './aggregate.ts'
import { inWindow, type Looking } from './looking.ts'
import { mergedSeats } from './merged-seats.ts'
import { purchaseBlocks } from './purchase-blocks.ts'

/** Everybody's figures of one base, with the people who were merged as one. */
export interface BaseFigures {
  /** Of all purchases, at the rates. */
  ever: FigureColumns
  /** Of the purchases that scores count: those in the window. The same object where there is no window. */
  counted: FigureColumns
  /** 1 at ordinals that are no person of their own: erased, or merged into another. Null where there are none. */
  nobody: Uint8Array | null
}

/** Reads or adds up the figures of a whole base. Throws the signal's reason when aborted. */
export async function baseFigures(db: RecencyDatabase, base: Base, looking: Looking, signal?: AbortSignal): Promise<BaseFigures> {
  const seats = await mergedSeats(db, base)
  const always = { ...looking, windowDays: undefined }
  const isKept = isAsKept(base, looking)
  let ever: FigureColumns | null = isKept ? await base.figures() : null
  let counted: FigureColumns | null = ever && looking.windowDays === undefined ? ever : null
  if (!ever || !counted) {
    const sums = [...(ever ? [] : [always]), ...(looking.windowDays === undefined ? [] : [looking])].map((one) => ({
      looking: one,
      columns: newAggregated(base.manifest.contacts),
    }))
    let start = 0
    for await (const block of purchaseBlocks(base, signal)) {
      for (const sum of sums) addBlock(sum.columns, start, block, sum.looking)
      start += block.counts.length
    }
    ever ??= sums[0]?.columns ?? newFigureColumns(0)
    counted = looking.windowDays === undefined ? ever : (sums.at(-1)?.columns ?? ever)
  }
  const nobody = blankMask(base.manifest) ?? (seats.length > 0 ? new Uint8Array(base.manifest.contacts) : null)
  if (seats.length === 0) return { ever, counted, nobody }
  const isOne = ever === counted
  ever = newFigureColumns(base.manifest.contacts, ever)
  counted = isOne ? ever : counted
  for (const { seat, others, orders } of seats) {
    for (const ordinal of others) {
      if (nobody) nobody[ordinal] = 1
      seatFigures(ever, ordinal, [], always)
      seatFigures(counted, ordinal, [], looking)
    }
    seatFigures(ever, seat, orders, always)
    if (!isOne) seatFigures(counted, seat, orders, looking)
  }
  return { ever, counted, nobody }
}

/** Whether the figures kept at import are the ones asked for: in the same currency, and without an order that a rate would add. */
function isAsKept({ manifest }: Base, { currency, rates }: Looking): boolean {
  return (
    manifest.currency === currency &&
    !Object.keys(manifest.currencies).some((code) => Object.hasOwn(rates, code) && code !== currency)
  )
}

function newAggregated(people: number): Aggregated {
  return { ...newFigureColumns(people), purchaseDays: new Uint32Array(people) }
}

function seatFigures(columns: FigureColumns, ordinal: number, orders: readonly Order[], looking: Looking): void {
  setFigures(columns, ordinal, figuresOf(inWindow(orders, looking), looking.currency, looking.rates))
}
