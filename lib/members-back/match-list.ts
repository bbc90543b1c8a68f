import type { RecencyDatabase } from '../db/database.ts'
import { Breath } from '../import/breath.ts'
import { readRows } from '../import/read/rows.ts'
import { Base } from '../orders/base.ts'
import { everybodyIn } from '../same/find/everybody.ts'
import { settingsOrGuess } from '../workspace/settings-store.ts'
import { AskedRows, NOBODY, SEVERAL } from './asked-rows.ts'
import { LeftRows } from './left-rows.ts'
import { checksOf, keysOf, listKeys } from './list-keys.ts'
import type { FoundMembers, LeftWords, ListAnswer, ListPlan } from './list.ts'
import { openList, problemOf } from './open-list.ts'

/**
 * Who of a list is known here. The list is read twice: first what its rows ask for, as numbers, then the rows that found nobody, whose text is told.
 * Nothing is written. Throws the signal's reason when aborted.
 */
export async function matchList(
  db: RecencyDatabase,
  { file, plan, words }: { file: File; plan: ListPlan; words: LeftWords },
  signal?: AbortSignal,
): Promise<ListAnswer> {
  try {
    return { ok: true, found: await match(db, file, plan, words, signal) }
  } catch (error) {
    return { ok: false, problem: problemOf(error) }
  }
}

async function match(
  db: RecencyDatabase,
  file: File,
  plan: ListPlan,
  words: LeftWords,
  signal?: AbortSignal,
): Promise<FoundMembers> {
  const [base, settings] = await Promise.all([Base.open(db), settingsOrGuess(db)])
  const everybody = await everybodyIn(base)
  const { typed } = everybody
  const { text } = await openList(file, plan.sheet, signal)
  const sources = [...new Set([...(await sourcesOf(base)), ...typed.map(({ source }) => source)])]
  const ask = listKeys(plan.key, settings.country, sources)
  const asked = new AskedRows()
  await eachRow(text, plan, signal, (cell) => asked.add(ask(cell)))
  const more = typed.map((contact, i) => ({
    number: base.manifest.contacts + i,
    keys: keysOf(contact, plan.key),
    checks: checksOf(contact, plan.key),
  }))
  const named = await asked.match(base, plan.key, more, everybody.headOf, signal)
  return told(base, typed, named, await leftOf(text, plan, named, words, signal))
}

/** Calls with the cell of each row that is no head, in order; `broken` with lines whose quote is never closed. */
async function eachRow(
  text: Blob,
  { encoding, delimiter, hasHead, column }: ListPlan,
  signal: AbortSignal | undefined,
  visit: (cell: string, line: number) => void,
  broken: (text: string, line: number) => void = () => {},
): Promise<void> {
  const breath = new Breath(signal)
  let isHead = hasHead
  for await (const batch of readRows(text, { encoding, delimiter, ...(signal && { signal }) })) {
    for (const [i, row] of batch.rows.entries()) {
      if (!isHead) visit(row[column] ?? '', batch.lines[i] as number)
      isHead = false
    }
    for (const one of batch.broken) broken(one.text, one.line)
    if (breath.due()) await breath.take()
  }
}

async function leftOf(text: Blob, plan: ListPlan, named: Int32Array, words: LeftWords, signal?: AbortSignal): Promise<LeftRows> {
  const left = new LeftRows(words)
  let row = 0
  const visit = (cell: string, line: number): void => {
    const number = named[row++] as number
    if (cell.trim() === '') left.add('empty', cell, line)
    else if (number === NOBODY) left.add('missing', cell, line)
    else if (number === SEVERAL) left.add('several', cell, line)
  }
  await eachRow(text, plan, signal, visit, (broken, line) => left.add('broken', broken, line))
  return left
}

function told(base: Base, typed: readonly { id: string }[], named: Int32Array, left: LeftRows): FoundMembers {
  const { contacts, generation } = base.manifest
  const seen = new Uint8Array(contacts + typed.length)
  let found = 0
  let people = 0
  for (const number of named) {
    if (number < 0) continue
    found++
    if (seen[number] === 0) people++
    seen[number] = 1
  }
  const ordinals = new Uint32Array(seen.subarray(0, contacts).reduce((sum, one) => sum + one, 0))
  for (let ordinal = 0, at = 0; ordinal < contacts; ordinal++) if (seen[ordinal] === 1) ordinals[at++] = ordinal
  const { empty, broken, missing, several } = left.counts
  return {
    generation,
    ordinals,
    typed: typed.flatMap(({ id }, i) => (seen[contacts + i] === 1 ? [id] : [])),
    rows: found + missing + several,
    again: found - people,
    several,
    missing,
    empty: empty + broken,
    left: left.blob(),
  }
}

/** A base of the first layout keeps no list of its sources. */
async function sourcesOf(base: Base): Promise<string[]> {
  const traits = await base.traits()
  if (traits) return traits.sources.filter((source) => source !== '')
  const sources = new Set<string>()
  for (let page = 0; page < base.manifest.pages.length; page++)
    for (const { source } of await base.contactsOf(page)) sources.add(source)
  return [...sources]
}
