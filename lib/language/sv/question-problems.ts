import type { Translation } from '../dictionary.ts'
import type { questionProblems as reference } from '../en/question-problems.ts'

export const questionProblems: Translation<typeof reference> = {
  'problem.question.name-empty': 'Ett namn behövs.',
  'problem.question.name-too-long': 'Namnet är längre än {max} tecken.',
  'problem.question.text-empty': 'Frågan behöver en text.',
  'problem.question.text-too-long': 'Texten är längre än {max} tecken. En kort fråga får oftare svar.',
  'problem.question.unknown-field': 'Kopplingsfältet ”{field}” finns inte. Fälten är: {known}.',
  'problem.question.bad-language': '”{language}” är ingen språkkod.',
  'problem.question.field-missing': 'Fältet som svaret skulle skrivas i finns inte längre. Välj ett annat.',
  'problem.question.too-few-choices': 'Frågan behöver minst två val.',
  'problem.question.too-many-choices': 'Det är fler än {max} val. Ingen läser så många i en chatt.',
  'problem.question.choices-unwanted': 'Fältet tar vilken text, vilket tal eller datum som helst: en sådan fråga har inga val.',
  'problem.question.unknown-choice': '”{choice}” är inte längre ett av fältets val.',
  'problem.question.choice-twice': 'Valet ”{choice}” står här två gånger.',
  'problem.question.label-missing': 'Valet ”{choice}” har inga ord på textens språk.',
  'problem.question.label-too-long': 'Ett vals ord står på en rad och har högst {max} tecken.',
  'problem.question.too-many-synonyms': 'Ett val tar högst {max} andra ord per språk.',
  'problem.question.word-twice': '”{word}” betyder två av valen: ett sådant svar vore oklart.',
  'problem.question.word-is-number': '”{word}” är ett annat vals nummer: ett sådant svar vore oklart.',
  'problem.question.set-empty': 'Gruppen behöver en fråga.',
  'problem.question.set-too-long': 'En grupp har högst {max} frågor: fler blir ett förhör.',
  'problem.question.question-missing': 'Den här frågan finns inte längre.',
  'problem.question.question-twice': 'Den här frågan står redan i gruppen.',
  'problem.question.unknown-segment': 'Gruppens segment finns inte längre.',
  'problem.question.shape': 'Den här delen går inte att läsa: {part}.',
  'problem.question.changed-meanwhile': 'Den har ändrats i ett annat fönster. Titta på den igen innan du sparar.',
}
