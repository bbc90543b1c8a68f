import type { Translation } from '../dictionary.ts'
import type { ladderProblems as english } from '../en/ladder-problems.ts'

export const ladderProblems: Translation<typeof english> = {
  'problem.signal.phrase-empty': 'Skriv de ord som kunder använder.',
  'problem.signal.phrase-too-long': 'En fras har högst {max} tecken.',
  'problem.signal.phrase-unclosed': 'Något är öppnat och inte stängt: ( ), [ ] eller ” ”. Se tecken {place}.',
  'problem.signal.phrase-unopened': '”{mark}” vid tecken {place} stänger något som aldrig öppnades.',
  'problem.signal.phrase-gap-at-edge': '”...” står mellan ord, inte i början eller slutet. Se tecken {place}.',
  'problem.signal.phrase-empty-choice': 'Det saknas ett ord bredvid ”|” eller inom parentesen. Se tecken {place}.',
  'problem.signal.phrase-star': '”*” står bara i slutet av ett ord. Se tecken {place}.',
  'problem.signal.phrase-star-short': 'Före ”*” behövs minst två bokstäver. Se tecken {place}.',
  'problem.signal.phrase-question-mark': '”?” står bara i slutet av frasen. Se tecken {place}.',
  'problem.signal.phrase-only-optional': 'Minst ett ord måste stå utanför [ ].',
  'problem.signal.bad-language': '”{language}” är ingen språkkod.',
  'problem.signal.bad-stage': 'Välj ett steg.',
  'problem.signal.too-many-unless': 'Det finns fler än {max} undantag.',
  'problem.signal.twice': 'Samma fras talar redan för: {stage}.',
  'problem.signal.shape': 'Den här delen av signalen kan inte läsas: {part}.',
  'problem.signal.changed-meanwhile': 'Signalen har ändrats i ett annat fönster. Titta på den igen innan du sparar.',
}
