import { loosenessOf, type Closeness, type Wanted } from './query.ts'
import { countRuns, type Run, type WordReader } from './word-reader.ts'

/**
 * Calls with people who have every word so closely, until the answer is false; somebody may come twice. One word: in the order of the words
 * that agree; several: in that of the rarest.
 */
export async function matchWords(
  reader: WordReader,
  people: number,
  wanted: readonly Wanted[],
  closeness: Closeness,
  visit: (ordinal: number) => boolean | void,
  signal?: AbortSignal,
): Promise<void> {
  if (wanted.length === 0 || wanted.length > 250) return
  const lists: Run[][] = []
  for (const { word, loosest } of wanted) {
    const runs = await runsOf(reader, word, loosenessOf(loosest, closeness), signal)
    if (runs.length === 0) return
    lists.push(runs)
  }
  lists.sort((a, b) => countRuns(a) - countRuns(b))
  const [rarest = [], ...others] = lists
  if (others.length === 0) return reader.each(rarest, (ordinals) => every(ordinals, visit), signal)
  // How many of the words, rarest first, a person has: nobody is taken further who lacks one.
  const has = new Uint8Array(people)
  await reader.each(rarest, (ordinals) => raise(has, ordinals, 1) >= 0, signal)
  for (const [i, runs] of others.entries()) {
    let left = 0
    const further = (ordinals: Uint32Array): void => {
      left += raise(has, ordinals, i + 2)
    }
    await reader.each(runs, further, signal)
    if (left === 0) return
  }
  const all = lists.length
  await reader.each(rarest, (ordinals) => every(ordinals, (ordinal) => (has[ordinal] === all ? visit(ordinal) : true)), signal)
}

function runsOf(reader: WordReader, word: string, closeness: Closeness, signal?: AbortSignal): Promise<Run[]> {
  if (closeness === 'part') return reader.parts(word, signal)
  return closeness === 'exact' ? reader.exact(word) : reader.prefix(word)
}

/** Takes those further who have all the words before; says how many. */
function raise(has: Uint8Array, ordinals: Uint32Array, to: number): number {
  let raised = 0
  for (let i = 0; i < ordinals.length; i++) {
    const ordinal = ordinals[i] as number
    if (has[ordinal] !== to - 1) continue
    has[ordinal] = to
    raised++
  }
  return raised
}

function every(ordinals: Uint32Array, visit: (ordinal: number) => boolean | void): boolean {
  for (let i = 0; i < ordinals.length; i++) if (visit(ordinals[i] as number) === false) return false
  return true
}
