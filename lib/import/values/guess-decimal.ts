/** Countries that write 1,234.56 (CLDR); the rest of the world mostly writes a comma before decimals. */
const POINT = new Set(
  'AU BD BW CA CN DO EG GB GH GT HK HN IE IL IN IR JM JO JP KE KR KW LB LK LY MM MO MT MX MY NG NI NP NZ PA PE PH PK PR SA SG SV TH TW TZ UG US ZW AE QA OM BH CH LI'.split(
    ' ',
  ),
)

/** Which mark stands before the decimals of a column. `sure` is false where every amount could be read both ways (`1.234`). */
export interface DecimalGuess {
  decimal: '.' | ','
  sure: boolean
  /** An amount that could be read both ways, '' where there is none. */
  example: string
}

/** Decides over a column's sample. A mark that occurs twice parts thousands; the last of two different marks is the decimal one. */
export function guessDecimal(sample: readonly string[], country: string): DecimalGuess {
  const votes = { '.': 0, ',': 0 }
  let example = ''
  for (const cell of sample) {
    const number = /\d[\d.,'’\s]*/.exec(cell)?.[0].trim().replace(/[.,]$/, '') ?? ''
    const marks = number.replace(/[^.,]/g, '')
    if (marks === '') continue
    const last = marks.at(-1) as '.' | ','
    const other = last === '.' ? ',' : '.'
    if (marks.includes(other)) votes[last]++
    else if (marks.length > 1) votes[other]++
    else if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(number)) example ||= cell.trim()
    else votes[last]++
  }
  const habit = POINT.has(country.toUpperCase()) ? '.' : ','
  if (votes['.'] === votes[','])
    return { decimal: votes['.'] === 0 && example === '' ? '.' : habit, sure: votes['.'] === 0 && example === '', example }
  return { decimal: votes['.'] > votes[','] ? '.' : ',', sure: votes['.'] === 0 || votes[','] === 0, example }
}
