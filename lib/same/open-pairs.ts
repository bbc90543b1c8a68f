/** What was decided of pairs since they were found, by their places. `later`: put off. */
export interface Decisions {
  merged: readonly number[]
  notSame: readonly number[]
  later: readonly number[]
}

/**
 * Places of the pairs that are still open, in their order: not those decided, nor those that a decision has answered with it (the third side of three
 * people of whom two pairs are merged; the same question once again after a merge).
 */
export function openPairs(
  { one, other }: { one: ArrayLike<number>; other: ArrayLike<number> },
  { merged, notSame, later }: Decisions,
): number[] {
  const heads = new Map<number, number>()
  const headOf = (person: number): number => {
    let head = person
    for (let next = heads.get(head); next !== undefined; next = heads.get(head)) head = next
    return head
  }
  const question = (place: number): string => {
    const [a, b] = [headOf(one[place] ?? 0), headOf(other[place] ?? 0)]
    return a < b ? `${a} ${b}` : `${b} ${a}`
  }
  for (const place of merged) {
    const [a, b] = [headOf(one[place] ?? 0), headOf(other[place] ?? 0)]
    if (a !== b) heads.set(b, a)
  }
  const answered = new Set(notSame.map(question))
  const putOff = new Set(later)
  const open: number[] = []
  for (let place = 0; place < one.length; place++) {
    const [a, b] = [headOf(one[place] ?? 0), headOf(other[place] ?? 0)]
    const asked = question(place)
    if (a === b || putOff.has(place) || answered.has(asked)) continue
    answered.add(asked)
    open.push(place)
  }
  return open
}
