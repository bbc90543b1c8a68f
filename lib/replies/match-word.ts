/** How well a word that was typed fits one that is written; both folded. 0: not at all. */
export function wordFit(typed: string, word: string): number {
  if (word === typed) return 10
  if (word.startsWith(typed)) return 8
  // A single letter inside of words is in nearly all of them.
  if (typed.length > 1 && word.includes(typed)) return 5
  return isSlip(typed, word) ? 2 : 0
}

/** Shorter words become others by one letter. */
const SLIP_FROM = 4

/** Whether a word, or its beginning, is what was typed but for one letter too many, missing or wrong, or two that were swapped. */
function isSlip(typed: string, word: string): boolean {
  if (typed.length < SLIP_FROM || word.length < typed.length - 1) return false
  let same = 0
  while (same < typed.length && typed[same] === word[same]) same++
  const rest = typed.slice(same + 1)
  return (
    // Wrong, missing, too many, swapped: what comes behind is as it should be.
    word.startsWith(rest, same + 1) ||
    word.startsWith(typed.slice(same), same + 1) ||
    word.startsWith(rest, same) ||
    (typed[same] === word[same + 1] && typed[same + 1] === word[same] && word.startsWith(typed.slice(same + 2), same + 2))
  )
}
