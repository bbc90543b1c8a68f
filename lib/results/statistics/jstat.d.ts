/** What is used of jStat, which brings no types. */
declare module 'jstat' {
  export const jStat: {
    normal: { inv: (p: number, mean: number, deviation: number) => number }
    chisquare: { cdf: (x: number, degrees: number) => number }
  }
}
