import { describe, expect, it } from 'vitest'
import { guessDelimiter } from '../../../lib/import/read/delimiter.ts'
import { sniffFile } from '../../../lib/import/read/encoding.ts'

/** Single-byte text; only letters that the test names are above ASCII. */
function single(text: string, table: Record<string, number>): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (letter) => table[letter] ?? letter.charCodeAt(0))
}
const cyrillic = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0)
    return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code
  })
const western = { à: 0xe0, è: 0xe8, é: 0xe9, ò: 0xf2, Å: 0xc5, ö: 0xf6, ä: 0xe4, '€': 0x80 }

describe('sniffFile', () => {
  it.each([
    ['ASCII', 'Name,Phone\nAnna,1', 'utf-8', true],
    ['UTF-8', 'Имя;Телефон\nАнна;1', 'utf-8', true],
    ['UTF-8 with a mark', '\uFEFFName\nZoë', 'utf-8', true],
  ])('is sure of %s', async (_, text, encoding, sure) => {
    expect(await sniffFile(new Blob([text]))).toEqual({ kind: 'text', encoding, sure })
  })

  it('guesses windows-1251 from Cyrillic words', async () => {
    const file = new Blob([cyrillic('Имя;Телефон\nОльга Иванова;+7 900 0001234\nЯ;1')])
    expect(await sniffFile(file)).toEqual({ kind: 'text', encoding: 'windows-1251', sure: false })
  })

  it.each(['Nome;Città\nNiccolò;Forlì perché è', 'Namn;Ort\nÅsa Öström;Växjö', 'Nome,Totale\nAnna,12 €\né,1'])(
    'guesses windows-1252 from %s',
    async (text) => {
      const file = new Blob([single(text, { ...western, ì: 0xec, Ö: 0xd6 })])
      expect(await sniffFile(file)).toEqual({ kind: 'text', encoding: 'windows-1252', sure: false })
    },
  )

  it('sees one wrong byte at the very end of a long file', async () => {
    const file = new Blob(['Name\n', 'anna\n'.repeat(200_000), Uint8Array.of(0x5a, 0x6f, 0xeb)])
    expect(await sniffFile(file)).toMatchObject({ encoding: 'windows-1252', sure: false })
  })

  it.each([
    ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d]],
    ['jpeg', [0xff, 0xd8, 0xff, 0xe0]],
    ['gif', [0x47, 0x49, 0x46, 0x38, 0x39]],
    ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
    ['old-spreadsheet', [0xd0, 0xcf, 0x11, 0xe0]],
    ['utf-16', [0xff, 0xfe, 0x41, 0x00]],
    ['binary', [0x41, 0x00, 0x42]],
    ['zip', [0x50, 0x4b, 3, 4, 0x61]],
  ])('knows %s as no text', async (what, bytes) => {
    expect(await sniffFile(new Blob([Uint8Array.from(bytes)]))).toEqual({ kind: 'not-text', what })
  })

  it('knows a spreadsheet among archives', async () => {
    const file = new Blob([Uint8Array.of(0x50, 0x4b, 3, 4), 'xxxx[Content_Types].xml'])
    expect(await sniffFile(file)).toEqual({ kind: 'not-text', what: 'spreadsheet' })
  })
})

describe('guessDelimiter', () => {
  it.each([
    ['a,b,c\n1,2,3\n', ','],
    ['a;b\n1,5;2,5\n3,5;4,5\n', ';'],
    ['a\tb\n1\t"x,y,z"\n', '\t'],
    ['a|b\n1|2', '|'],
    ['name\nAnna\nBea', ','],
    ['Name;Note\nAnna;"a, b; c"\nBea;x, y\n', ';'],
  ] as const)('guesses %j', (sample, delimiter) => {
    expect(guessDelimiter(sample)).toBe(delimiter)
  })
})
