import { describe, expect, test } from 'vitest'
import { bareWord } from '../../../lib/consent/bare-word.ts'
import { HELD, KNOWN, type Sentences } from './sentences.ts'

const HALVES: [string, Record<string, Sentences>][] = [
  ['sentences by which the words were chosen', KNOWN],
  ['held-out sentences', HELD],
]

describe.each(HALVES)('%s', (_name, languages) => {
  test.each(Object.entries(languages))('%s', (_language, { stop, subscribe, none }) => {
    const heard = (list: string[]) => list.map((text) => [text, bareWord(text, '')])
    expect(heard(stop)).toEqual(stop.map((text) => [text, 'stop']))
    expect(heard(subscribe)).toEqual(subscribe.map((text) => [text, 'subscribe']))
    expect(heard(none)).toEqual(none.map((text) => [text, null]))
  })
})

test('a word that answers what we asked asks for nothing, one that we named does', () => {
  expect(bareWord('baja', 'Cintura alta o baja?')).toBeNull()
  expect(bareWord('baja', 'Responde BAJA para no recibir más.')).toBe('stop')
  expect(bareWord('baja', '')).toBe('stop')
  expect(bareWord('STOP', 'Do you stop by or do we deliver?')).toBe('stop')
  expect(bareWord('end', 'Reply END to leave.')).toBe('stop')
  expect(bareWord('End', 'Write “end” to leave.')).toBe('stop')
  expect(bareWord('end', 'THE SALE WILL END TODAY')).toBeNull()
  expect(bareWord('yes', 'Shall we send it, yes or no?')).toBeNull()
  expect(bareWord('Yes!', 'Reply YES for our offers.')).toBe('subscribe')
})

test('other scripts, ways of writing and nothing at all', () => {
  for (const text of ['הסר', 'إلغاء الاشتراك', 'تَوَقَّف', '退订', 'ΣΤΟΠ', 'RET', 'DURDUR', 'S\u200Btop', '𝐒𝐓𝐎𝐏'])
    expect([text, bareWord(text, '')]).toEqual([text, 'stop'])
  for (const text of ['', '   ', '🛑', '...', 'S T O P', 'stop\nbut not today', 'a'.repeat(5000)])
    expect([text, bareWord(text, '')]).toEqual([text, null])
})
