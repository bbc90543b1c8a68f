import { describe, expect, test } from 'vitest'
import { newHasher, sha256Hex } from '../../../lib/take-along/audience/hasher.ts'
import {
  META_COLUMNS,
  metaBirthday,
  metaCity,
  metaCountry,
  metaEmail,
  metaGender,
  metaLine,
  metaName,
  metaPhone,
  metaZip,
} from '../../../lib/take-along/audience/meta.ts'
import type { AudiencePerson } from '../../../lib/take-along/audience/person.ts'

// "Customer information parameters", Meta for Developers, updated 9 January 2026: every example with its SHA-256, as printed there.
describe('the examples of the Conversions API', () => {
  test.each([
    [
      'em',
      'john_smith@gmail.com',
      metaEmail('John_Smith@gmail.com'),
      '62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f',
    ],
    // The input is the "US phone number (650)555-1212": the country's code stands before it.
    ['ph', '16505551212', metaPhone('+1 (650)555-1212'), 'e323ec626319ca94ee8bff2e4c87cf613be6ea19919ed1364124e16807ab3176'],
    ['fn', 'mary', metaName('Mary'), '6915771be1c5aa0c886870b6951b03d7eafc121fea0e80a5ea83beb7c449f4ec'],
    ['fn', '정', metaName('정'), '8fa8cd9c440be61d0151429310034083132b35975c4bea67fdd74158eb51db14'],
    ['fn', 'valéry', metaName('Valéry'), '08e1996b5dd49e62a4b4c010d44e4345592a863bb9f8e3976219bac29417149c'],
    ['db', '19970216', metaBirthday('1997-02-16', 2026), '01acdbf6ec7b4f478a225f1a246e5d6767eeab1a7ffa17f025265b5b94f40f0c'],
    ['country', 'us', metaCountry('US'), '79adb2a2fce5c6ba215fe5f27f532d4e7edbac4b6a5e09e1ef3a08084a904621'],
  ])('%s: %s', async (_, normal, ours, hash) => {
    expect(ours).toBe(normal)
    expect(await sha256Hex(ours)).toBe(hash)
  })

  // The same page: examples without a hash.
  test('towns, postal codes and genders', () => {
    expect(['Paris', 'London', 'New York'].map(metaCity)).toEqual(['paris', 'london', 'newyork'])
    expect(metaZip('94035-1234', 'US')).toBe('94035')
    expect(metaZip('1987', 'AU')).toBe('1987')
    expect(metaZip('75018', 'FR')).toBe('75018')
    expect(metaZip('M1 1AE', 'GB')).toBe('m11ae')
    expect(['female', 'male', 'other', ''].map(metaGender)).toEqual(['f', 'm', '', ''])
  })
})

// "How to format a customer list when creating a Custom Audience", Meta Business Help Centre: its examples of numbers.
test.each([
  ['1-234-567-8910', '12345678910'],
  ['12345678910', '12345678910'],
  ['+44 844 412 4653', '448444124653'],
  ['0044 844 412 4653', '448444124653'],
])('%s is the number %s', (given, normal) => expect(metaPhone(given)).toBe(normal))

// github.com/facebook/capi-param-builder, SharedUtils: the punctuation that is taken out of names.
test('no punctuation and no space is left of a name', () => {
  expect(metaName(" Anna-Maria  D'Árco Jr. ")).toBe('annamariadárcojr')
  expect(metaName('!"#$%&\'()*+,-./:;<=>?@ [\\]^_`{|}~a')).toBe('a')
})

test('a birthday without a year, before 1900 or to come is none', () => {
  expect(['--03-12', '1899-12-31', '2027-01-01', '1900-01-01'].map((day) => metaBirthday(day, 2026))).toEqual([
    '',
    '',
    '',
    '19000101',
  ])
})

const NOBODY: AudiencePerson = {
  emails: [],
  phones: [],
  firstName: '',
  lastName: '',
  country: '',
  city: '',
  birthday: '',
  gender: '',
  zip: '',
}

test('a line has a cell for each header: hashes, and nothing where nothing is known', async () => {
  const hash = newHasher()
  const line = await metaLine(
    {
      ...NOBODY,
      emails: ['John_Smith@gmail.com', 'a@example.com', 'b@example.com', 'c@example.com'],
      phones: ['+16505551212'],
      firstName: 'Mary',
      country: 'US',
      birthday: '1997-02-16',
      gender: 'female',
    },
    hash,
    2026,
  )
  const cells = (line ?? '').split(',')
  expect(cells).toHaveLength(META_COLUMNS.length)
  expect(Object.fromEntries(cells.map((cell, i) => [`${META_COLUMNS[i]}${i}`, cell]))).toEqual({
    email0: '62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f',
    email1: await sha256Hex('a@example.com'),
    email2: await sha256Hex('b@example.com'),
    phone3: 'e323ec626319ca94ee8bff2e4c87cf613be6ea19919ed1364124e16807ab3176',
    phone4: '',
    phone5: '',
    fn6: '6915771be1c5aa0c886870b6951b03d7eafc121fea0e80a5ea83beb7c449f4ec',
    ln7: '',
    zip8: '',
    ct9: '',
    country10: '79adb2a2fce5c6ba215fe5f27f532d4e7edbac4b6a5e09e1ef3a08084a904621',
    dob11: '01acdbf6ec7b4f478a225f1a246e5d6767eeab1a7ffa17f025265b5b94f40f0c',
    doby12: await sha256Hex('1997'),
    gen13: await sha256Hex('f'),
  })
  expect(await metaLine({ ...NOBODY, emails: [' '], phones: ['+'], firstName: 'Mary' }, hash, 2026)).toBeNull()
})
