/**
 * p values of several comparisons that are looked at together, raised so that the chance of a single false one stays within what it is for one
 * alone (Holm 1979, Scandinavian Journal of Statistics 6:65-70; R's `p.adjust(p, "holm")`). In the order given.
 */
export function holm(ps: readonly number[]): number[] {
  const order = ps.map((_, i) => i).toSorted((a, b) => (ps[a] ?? 0) - (ps[b] ?? 0))
  const adjusted = ps.map(() => 1)
  let highest = 0
  for (const [rank, i] of order.entries()) {
    highest = Math.max(highest, Math.min(1, (ps.length - rank) * (ps[i] ?? 1)))
    adjusted[i] = highest
  }
  return adjusted
}
