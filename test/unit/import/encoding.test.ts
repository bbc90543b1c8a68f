import { describe, expect, it } from 'vitest'
import { previewFiles } from '../../../lib/import/preview-files.ts'
import { guessDelimiter } from '../../../lib/import/read/delimiter.ts'
import { sniffFile } from '../../../lib/import/read/encoding.ts'
import { bringIn, csv, everybody, newDatabase } from './import-kit.ts'

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
    ['riff', [0x52, 0x49, 0x46, 0x46, 0x24]],
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

const utf16 = (text: string): Uint8Array<ArrayBuffer> => {
  const units = Uint16Array.from(`\uFEFF${text}`, (sign) => sign.charCodeAt(0))
  return new Uint8Array(units.buffer)
}

describe('files as spreadsheets save them', () => {
  const header = 'Name\tEmail\nÅsa\tasa@example.com\nЖанна\tzhanna@example.com\n'
  it('reads "Unicode text", which is UTF-16, in both orders of bytes', async () => {
    const little = utf16(header)
    const big = Uint8Array.from(little, (_, i) => little[i ^ 1] ?? 0)
    for (const [bytes, encoding] of [
      [little, 'utf-16le'],
      [big, 'utf-16be'],
    ] as const) {
      const db = newDatabase()
      const { previews } = await bringIn(db, [new File([bytes], 'unicode.txt')])
      expect(previews[0]?.plan).toMatchObject({ encoding, delimiter: '\t' })
      expect(previews[0]?.notes).toEqual([])
      expect((await everybody(db)).map(({ contact }) => contact.name)).toEqual(['Åsa', 'Жанна'])
    }
  })

  it('follows "sep=" and does not count it as the header', async () => {
    const db = newDatabase()
    const { previews } = await bringIn(db, [csv('sep=;\r\nName;Email\r\nAnna;anna@example.com\r\nBea;nowhere\r\n')])
    expect(previews[0]).toMatchObject({ header: ['Name', 'Email'], notes: [], plan: { delimiter: ';' } })
    expect((await everybody(db)).map(({ contact }) => contact.name)).toEqual(['Anna', 'Bea'])
    expect(await db.leftOut.toArray()).toMatchObject([{ line: 4, code: 'bad-email' }])
  })

  it('leaves stray zero bytes out, so that a person is still found', async () => {
    const db = newDatabase()
    const rows = Array.from({ length: 30 }, (_, i) => `Person ${i},p${i}@example.com\n`).join('')
    await bringIn(db, [csv(`Name,Email\n${rows}Zer\0o,zero@exam\0ple.com\n`)])
    expect((await everybody(db)).at(-1)?.contact).toMatchObject({ name: 'Zero', emails: ['zero@example.com'] })
    const { summary } = await bringIn(db, [csv('Name,Email\nZero,zero@example.com\n')])
    expect(summary).toMatchObject({ contactsNew: 0, contactsUnchanged: 1 })
  })

  it('takes a name as one line, and a text that was kept from being a number as it is', async () => {
    const db = newDatabase()
    await bringIn(db, [csv('Name,Phone,City\r\n"Anna\r\n  Esempio","=""+390555550160""","Reggio\nEmilia"\r\n')])
    expect((await everybody(db))[0]?.contact).toMatchObject({
      name: 'Anna Esempio',
      phones: ['+390555550160'],
      city: 'Reggio Emilia',
    })
  })

  it('does not take the first person for the header', async () => {
    const [preview] = await previewFiles([csv('Anna Esempio,anna@example.com\nBea,bea@example.com\n')], {
      country: 'IT',
      currency: 'EUR',
    })
    expect(preview?.notes).toMatchObject([{ level: 'error', code: 'no-header', values: { value: 'anna@example.com' } }])
  })
})
