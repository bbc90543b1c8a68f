/**
 * The smallest whole value that a limit lets in. Limits may be fractions (they come from quantiles) while days, purchases and minor units are
 * whole; whoever shows a limit shows this, so that it reads the same everywhere and a value of just that much is in the band.
 */
export function firstInBand(limit: number): number {
  return Math.ceil(limit)
}

/** The largest whole value below a limit, which itself is outside. */
export function lastBelow(limit: number): number {
  return Math.ceil(limit) - 1
}
