import { describe, expect, test } from 'vitest'
import {
  GOOGLE_COLUMNS,
  googleCountry,
  googleEmail,
  googleFirstName,
  googleLastName,
  googleLine,
  googlePhone,
  googleZip,
} from '../../../lib/take-along/audience/google.ts'
import { newHasher, sha256Hex } from '../../../lib/take-along/audience/hasher.ts'

const hash = newHasher()

// "Format user data", Data Manager API: its examples.
test.each([
  ['cloudy.sanfrancisco+shopping@gmail.com', 'cloudysanfrancisco@gmail.com'],
  ['user.name+NYC@Example.com', 'user.name+nyc@example.com'],
])('%s is %s', (given, normal) => expect(googleEmail(given)).toBe(normal))
test('(800)555-0100 of the United States is +18005550100', () => expect(googlePhone('+1 (800)555-0100')).toBe('+18005550100'))

// github.com/googleads/data-manager-java, UserDataFormatterTest: every example; the hashes stand there in capitals.
describe('the examples of the Data Manager helper', () => {
  test.each([
    ['QuinnY@example.com', 'quinny@example.com'],
    ['QuinnY@EXAMPLE.com', 'quinny@example.com'],
    ['jefferson.Loves.hiking@gmail.com', 'jeffersonloveshiking@gmail.com'],
    ['j.e.f..ferson.Loves.hiking@gmail.com', 'jeffersonloveshiking@gmail.com'],
    ['jefferson.Loves.hiking@googlemail.com', 'jeffersonloveshiking@googlemail.com'],
    ['j.e.f..ferson.Loves.hiking@googlemail.com', 'jeffersonloveshiking@googlemail.com'],
    ['Jane.Doe+shopping@gmail.com', 'janedoe@gmail.com'],
    ['Jane.Doe+shopping@googlemail.com', 'janedoe@googlemail.com'],
    ['@example.com', ''],
    ['quinn', ''],
  ])('mail %s', (given, normal) => expect(googleEmail(given)).toBe(normal))

  test.each([
    ['1 800 555 0100', '+18005550100'],
    ['18005550100', '+18005550100'],
    ['+1 800-555-0100', '+18005550100'],
    ['441134960987', '+441134960987'],
    ['+441134960987', '+441134960987'],
    ['+44-113-496-0987', '+441134960987'],
    ['+abc-DEF', ''],
    ['++++', ''],
  ])('number %s', (given, normal) => expect(googlePhone(given)).toBe(normal))

  test.each([
    [' Alex   ', 'alex'],
    [' Mr. Alex   ', 'alex'],
    [' Mrs. Alex   ', 'alex'],
    [' Dr. Alex   ', 'alex'],
    [' Alex Dr.', 'alex'],
    [' Mralex   ', 'mralex'],
    [' Mr. ', ''],
  ])('first name %j', (given, normal) => expect(googleFirstName(given)).toBe(normal))

  test.each([
    [' Quinn   ', 'quinn'],
    ['Quinn-Alex', 'quinn-alex'],
    [' Quinn, Jr.   ', 'quinn'],
    [' Quinn,Jr.   ', 'quinn'],
    [' Quinn Sr.  ', 'quinn'],
    ['quinn, jr. dds', 'quinn'],
    ['quinn, jr., dds', 'quinn'],
    ['Boardds', 'boardds'],
    ['lacparm', 'lacparm'],
    [', Jr. ', ''],
    [',Jr.,DDS ', ''],
  ])('last name %j', (given, normal) => expect(googleLastName(given)).toBe(normal))

  test('countries and postal codes', () => {
    expect(['us', 'us  ', '  us  ', 'u', ' usa ', ' u s ', ' u2 '].map(googleCountry)).toEqual(['US', 'US', 'US', '', '', '', ''])
    expect(['94045', ' 94045  ', '1229-076', '  1229-076  '].map(googleZip)).toEqual(['94045', '94045', '1229-076', '1229-076'])
  })

  test.each([
    ...['alexz@example.com', '  alexz@example.com', '  ALEXZ@example.com   ', '  alexz@EXAMPLE.com   '].map((mail) => [
      googleEmail(mail),
      '509e933019bb285a134a9334b8bb679dff79d0ce023d529af4bd744d47b4fd8a',
    ]),
    ...['+18005550100', '   +1-800-555-0100', '1-800-555-0100   '].map((phone) => [
      googlePhone(phone),
      'fb4f73a6ec5fdb7077d564cdd22c3554b43ce49168550c3b12c547b78c517b30',
    ]),
    ...['Givenname', '  GivenName  '].map((name) => [
      googleFirstName(name),
      '128a07bfe2df877c52076e60d7774cf5baaa046c5a6c48daf30ff43ecca2f814',
    ]),
    ...['Familyname', '  FamilyName '].map((name) => [
      googleLastName(name),
      '77762c287e61ce065bee5c15464012c6fbe088398b8057627d5577249430d574',
    ]),
  ])('%s hashed is %s', async (normal, hashed) => expect(await sha256Hex(normal)).toBe(hashed))
})

const ALEX = {
  emails: ['alexz@example.com'],
  phones: ['+18005550100'],
  firstName: 'Givenname',
  lastName: 'Familyname',
  country: 'us',
  city: 'Mountain View',
  birthday: '1997-02-16',
  gender: 'female' as const,
  zip: ' 94045 ',
}

test('country and postal code are not hashed, and stand only beside a whole name', async () => {
  expect(GOOGLE_COLUMNS.join(',')).toBe('Email,Email,Email,Phone,Phone,Phone,First Name,Last Name,Country,Zip')
  const mail = '509e933019bb285a134a9334b8bb679dff79d0ce023d529af4bd744d47b4fd8a'
  const phone = 'fb4f73a6ec5fdb7077d564cdd22c3554b43ce49168550c3b12c547b78c517b30'
  const first = '128a07bfe2df877c52076e60d7774cf5baaa046c5a6c48daf30ff43ecca2f814'
  const last = '77762c287e61ce065bee5c15464012c6fbe088398b8057627d5577249430d574'
  expect(await googleLine(ALEX, hash)).toBe(`${mail},,,${phone},,,${first},${last},US,94045`)
  // google-ads-python skips an address that lacks one of the four.
  expect(await googleLine({ ...ALEX, zip: '' }, hash)).toBe(`${mail},,,${phone},,,,,,`)
  expect(await googleLine({ ...ALEX, emails: [], phones: [] }, hash)).toBeNull()
})
