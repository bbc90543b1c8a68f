import { foldText } from '../../../../lib/segments/fold-text.ts'

/** One line of a list to choose from. */
export interface Choice {
  value: string
  text: string
  /** Quiet, at the end of the line: how many people have it. */
  hint?: string | undefined
  /** Neighbours of one group stand under its name. */
  group?: string
  /** Why it cannot be chosen. */
  off?: string | undefined
}

/** More than this are not drawn; typing on narrows them. */
export const MOST_SHOWN = 80

/** The choices that contain what was typed; those that begin with it first, within their groups. */
export function found(choices: readonly Choice[], typed: string): Choice[] {
  const wanted = foldText(typed)
  if (wanted === '') return [...choices]
  const rank = (choice: Choice): number => {
    const text = foldText(choice.text)
    if (text === wanted || foldText(choice.value) === wanted) return 0
    if (text.startsWith(wanted)) return 1
    if (text.includes(` ${wanted}`)) return 2
    if (text.includes(wanted)) return 3
    return choice.group && foldText(choice.group).startsWith(wanted) ? 4 : 9
  }
  const groups = [...new Set(choices.map(({ group }) => group))]
  const ranked = choices.map((choice) => ({ choice, rank: rank(choice) })).filter(({ rank: one }) => one < 9)
  const best = (group: string | undefined): number =>
    Math.min(...ranked.filter(({ choice }) => choice.group === group).map(({ rank: one }) => one))
  const order = new Map(groups.map((group) => [group, best(group)]))
  return ranked
    .toSorted(
      (a, b) =>
        (order.get(a.choice.group) ?? 9) - (order.get(b.choice.group) ?? 9) ||
        groups.indexOf(a.choice.group) - groups.indexOf(b.choice.group) ||
        a.rank - b.rank,
    )
    .map(({ choice }) => choice)
}

/** The choice that is meant by exactly this text. */
export function exactly(choices: readonly Choice[], typed: string): Choice | undefined {
  const wanted = foldText(typed)
  return choices.find(({ text }) => foldText(text) === wanted) ?? choices.find(({ value }) => foldText(value) === wanted)
}
