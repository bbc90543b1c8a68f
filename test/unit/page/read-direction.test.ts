import { expect, test } from 'vitest'
import { directionsOf, type Directed, type Side } from '../../../lib/page/read-direction.ts'
import { speakerSaid } from '../../../lib/page/read-speaker.ts'

const YOU = ['you', 'tu', 'você', 'du', 'вы', 'أنت', 'आप']

test.each<[string, string, Side | null]>([
  ['You:', 'Anna Bianchi', 'out'],
  ['you', 'Anna Bianchi', 'out'],
  ['Você:', 'Anna Bianchi', 'out'],
  ['\u200EВы:', 'Anna Bianchi', 'out'],
  ['أنت:', 'آنا', 'out'],
  ['आप:', 'Anna', 'out'],
  ['You: hello', 'Anna', 'out'],
  ['You sent a photo', 'Anna', 'out'],
  ['Sent by you', 'Anna', 'out'],
  ['At 3:08 AM, You: hello', 'Anna', 'out'],
  ['At 3:08 AM, You: Anna: hello', 'Anna', 'out'],
  ['Alle 15:08, Tu: Ciao', 'Anna', 'out'],
  ['Anna Bianchi:', 'Anna Bianchi', 'in'],
  ['\u202AAnna  Bianchi\u202C:', 'Anna Bianchi', 'in'],
  ['anna bianchi', 'Anna Bianchi', 'in'],
  ['Message from Anna Bianchi', 'Anna Bianchi', 'in'],
  ['At 3:08 AM, Anna: I love you', 'Anna', 'in'],
  ['At 3:08 AM, Anna: You: no, you', 'Anna', 'in'],
  ['[15:56, 11/07/2026] Anna Bianchi: ', 'Anna Bianchi', 'in'],
  ['[下午1:23, 2026年9月18日] +39 055 5550101:', '+39 055 5550101', 'in'],
  // A name that begins like the word, or holds a colon.
  ['You Jin:', 'You Jin', 'in'],
  ['You Jin:', 'Anna', null],
  ['Shop: Anna:', 'Shop: Anna', 'in'],
  // By the first name alone.
  ['At 3:08 AM, Anna: hello', 'Anna Bianchi', 'in'],
  ['At 3:08 AM, Tu Anh', 'Tu Anh Nguyen', 'in'],
  ['At 3:08 AM, Tu: hello', 'Tu Nguyen', null],
  ['At 3:08 AM, Ann: hello', 'Anna Bianchi', null],
  ['At 3:08 AM, Tu Anh: hello', '', null],
  ['At 3:08 AM, You sent a photo', 'Anna', 'out'],
  // Names nobody here knows, and words that only hold the word.
  ['At 3:08 AM, Han: hello', 'Anna', null],
  ['Anna Maria:', 'Anna', null],
  ['Young:', 'Anna', null],
  ['Yours', 'Anna', null],
  ['', 'Anna', null],
  ['hello', '', null],
  // Both, or a chat with oneself.
  ['You replied to Anna', 'Anna', 'out'],
  ['Anna replied to you', 'Anna', 'in'],
  ['You:', 'You', 'out'],
])('%j in the chat of %j', (label, title, side) => expect(speakerSaid(label, YOU, title)).toBe(side))

/** `o` out, `i` in, `x` both, `.` silent; `^` begins a run, `|` stands apart, `!` is no message, `<` and `>` stand left or right. */
function rows(text: string): Directed[] {
  return text.split(' ').map((row) => ({
    isMessage: !row.includes('!'),
    isApart: row.includes('|'),
    said: [...(/[ox]/.test(row) ? (['out'] as const) : []), ...(/[ix]/.test(row) ? (['in'] as const) : [])],
    startsRun: row.includes('-') ? null : row.includes('^'),
    side: () => (row.includes('>') ? 'out' : row.includes('<') ? 'in' : null),
  }))
}

test.each([
  ['a run goes on with the row above', '^o . . ^i .', 'ooo ii'],
  ['not where the page has no runs', '-o -. -i', 'o?i'],
  ['not from nothing', '. . ^i', '??i'],
  ['not across a separator', '^o . |. .', 'oo??'],
  ['not across a notice or a row that is not loaded', '^o ! . .', 'o???'],
  ['a row that says something else than the run is in doubt, and hands nothing on', '^o i . ^i', 'o??i'],
  ['marks that contradict each other are in doubt, whatever the side', '^x> .>', '?o'],
  ['the side where all else is silent', '^> . ^< .', 'ooii'],
  ['never against what was said', '^i> .>', 'ii'],
])('%s', (_why, given, expected) => {
  const letters = directionsOf(rows(given)).map((direction) => ({ in: 'i', out: 'o', unknown: '?' })[direction])
  expect(letters.join('')).toBe(expected.replaceAll(' ', ''))
})
