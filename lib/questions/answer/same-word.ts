/** How surely two words are the same: as they stand, in another form, or but for a slip of the fingers. Null: they are not. */
export type Likeness = 'exact' | 'form' | 'slip'

/** Endings of English, Italian, Swedish and Russian words (folded), the longest first. */
const LATIN = byLength(
  'ing ings ed er ers es ies ied s e ' +
    'iamo ando endo ato ata ati ate are ere ire ano ono ava a i o ' +
    'arna erna orna ande ade aren ar or en et an na at n r t',
)
const CYRILLIC = byLength(
  'ами ями ого его ому ему ыми ими ать ять ить еть аю яю ует уют ают яют ает яет аем ишь ешь им ем ет ит ют ут ят ат ои еи ыи ии ая яя ое ее ые ие ых их ую юю ом ам ям ах ях ов ев ил ал а я ы и у ю о е ь',
)
/** Fewer letters than this say too little once an ending is gone. */
const SHORTEST_STEM = 4

/** Whether a word is another form of the same word: number, case, person, tense. `a`, `b` are folded. */
export function isForm(a: string, b: string): boolean {
  if (a === b) return true
  // Forms begin alike: most words are told apart by that.
  if (a[0] !== b[0] || a[1] !== b[1]) return false
  if (Math.min(a.length, b.length) <= 3 || /\d/.test(a + b)) return a === `${b}s` || b === `${a}s`
  if (a.length <= 4 && b.length <= 4) return isPlural(a, b) || isPlural(b, a)
  const stems = stemsOf(a)
  return stemsOf(b).some((stem) => stems.includes(stem))
}

/** Italian words of four letters differ in their last alone: `casa` and `case`, but not `caso`. */
function isPlural(a: string, b: string): boolean {
  return a.slice(0, -1) === b.slice(0, -1) && ['ae', 'oi', 'ei'].includes(`${a.at(-1) ?? ''}${b.at(-1) ?? ''}`)
}

const known = new Map<string, string[]>()
const MOST_KNOWN = 2000

function stemsOf(word: string): string[] {
  const before = known.get(word)
  if (before) return before
  if (known.size >= MOST_KNOWN) known.clear()
  const stems = [word]
  known.set(word, stems)
  for (const ending of /[\u0400-\u04FF]/u.test(word) ? CYRILLIC : LATIN) {
    if (!word.endsWith(ending)) continue
    const stem = word.slice(0, -ending.length)
    if (stem.length >= SHORTEST_STEM) stems.push(stem)
    if (stem.length < 3) continue
    if (ending === 'ing' || ending === 'ed' || ending === 'er') {
      stems.push(`${stem}e`)
      if (stem.at(-1) === stem.at(-2) && stem.length > 3) stems.push(stem.slice(0, -1))
    }
    if (ending === 'ies' || ending === 'ied') stems.push(`${stem}y`)
  }
  return stems
}

/** Whether `typed` is `meant` but for a slip: one in words of four to seven letters, two in longer ones, none in shorter ones. */
export function isSlip(typed: string, meant: string): boolean {
  if (typed[0] !== meant[0] && typed[0] !== meant[1]) return false
  const shorter = Math.min(typed.length, meant.length)
  if (shorter <= 3 || /\d/.test(typed + meant) || typed === meant) return false
  const most = meant.length >= 8 ? 2 : 1
  if (Math.abs(typed.length - meant.length) > most) return false
  const swapped = typed[0] === meant[1] && typed[1] === meant[0]
  if (typed[0] !== meant[0] && !swapped) return false
  // Of four letters one put for another is a word of its own too often: `wine`, `wing`.
  if (meant.length === 4 && typed.length === 4) return isSwap(typed, meant)
  return distance(typed, meant, most) <= most
}

function isSwap(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, i) => letter !== b[i])
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}

/** Letters left out, put in, changed or swapped with the next (optimal string alignment); `most + 1` where it is more. */
function distance(a: string, b: string, most: number): number {
  let [older, old]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, i) => i)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min((old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (old[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (older[j - 2] ?? 0) + 1)
      row.push(least)
    }
    if (Math.min(...row) > most) return most + 1
    ;[older, old] = [old, row]
  }
  return old[b.length] ?? most + 1
}

function byLength(endings: string): string[] {
  return endings.split(' ').toSorted((a, b) => b.length - a.length)
}
