import { foldHeader, foldKeys, type FileFormat } from './format.ts'
import type { Target } from '../job.ts'

/** Google numbers its repeated columns. */
function numbered(name: string, target: Target, count: number): Record<string, Target> {
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [name.replace('#', String(i + 1)), target]))
}

/** Google Contacts, "Google CSV" in its old form (`Given Name`, `Phone 1 - Type`) and the new one (`First Name`, `Phone 1 - Label`). Several
 * numbers of one kind stand in one cell, joined with ` ::: `. */
export const googleContacts: FileFormat = {
  kind: 'google-contacts',
  source: 'google',
  signature: [
    'Given Name',
    'Family Name',
    'Yomi Name',
    'Group Membership',
    'Phonetic First Name',
    'File As',
    'Organization Title',
    'Labels',
    'E-mail 1 - Type',
    'E-mail 1 - Value',
    'E-mail 1 - Label',
    'Phone 1 - Type',
    'Phone 1 - Value',
    'Phone 1 - Label',
    'Organization 1 - Name',
  ].map(foldHeader),
  needed: 3,
  people: 'record',
  targets: foldKeys({
    Name: 'contact.name',
    'Given Name': 'contact.firstName',
    'First Name': 'contact.firstName',
    'Family Name': 'contact.lastName',
    'Last Name': 'contact.lastName',
    ...numbered('E-mail # - Value', 'contact.email', 9),
    ...numbered('Phone # - Value', 'contact.phone', 9),
    'Organization Name': 'contact.company',
    'Organization 1 - Name': 'contact.company',
    'Address 1 - City': 'contact.city',
    'Address 1 - Country': 'contact.country',
    Birthday: 'contact.birthday',
    Gender: 'contact.gender',
    Language: 'contact.language',
    Notes: 'contact.note',
    Labels: 'contact.tags',
    'Group Membership': 'contact.tags',
  }),
}
