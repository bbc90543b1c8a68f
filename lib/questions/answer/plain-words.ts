import { foldedSet } from './words/folded.ts'
import { SMALL_WORDS } from './words/small-words.ts'
import { CONTRASTS, LESS, NEGATIONS, ONLY, OR, PREFERRING } from './words/signs.ts'
import { COUNT_OF, NUMBER_WORDS, PLACE_OF } from './words/numbers.ts'
import { TOPICS } from './words/topics.ts'

/** Words that people answer with and that no slip of the fingers makes another word of. */
const COMMON = foldedSet(
  `yes no yeah nope what why who where when how which other another same fine nice great cool love time home here some come done give live like line mine nine
   make made more most much many same send sent show side sign since size than thank then they thing think this time too took use used very want was way week well went
   were what with word work world would year haha lol hahaha tbh imo btw idk omg both all none each every`,
  `si no bene male bello bella grande altro altra ecco casa cosa caso come dove quando chi cui poi mai ogni tutto tutti tanto poco forse haha ahah ahahah entrambi nessuno`,
  `ja nej jo bra fin stor liten annan annat något någon allt alla båda ingen kanske aldrig haha hehe`,
  `да нет хорошо плохо другой другое все всё оба ничего никто может хаха ахах`,
)

/** Whether a word is known to mean no choice: it may stand beside an answer, and is no slip of another word. */
export function isPlainWord(word: string): boolean {
  return (
    SMALL_WORDS.has(word) ||
    NEGATIONS.has(word) ||
    COMMON.has(word) ||
    CONTRASTS.has(word) ||
    OR.has(word) ||
    ONLY.has(word) ||
    PREFERRING.has(word) ||
    LESS.has(word) ||
    NUMBER_WORDS.has(word) ||
    PLACE_OF.has(word) ||
    COUNT_OF.has(word) ||
    TOPICS.has(word)
  )
}
