import type { ContactRecord } from '../../contacts/contact.ts'

/** What an audience file may say of a person. */
export type AudiencePerson = Pick<
  ContactRecord,
  'emails' | 'phones' | 'firstName' | 'lastName' | 'country' | 'city' | 'birthday' | 'gender'
> & {
  /** Postal code, out of a field of the user's own; '' where there is none. */
  zip: string
}

/** SHA-256 of a text as lower-case hex; '' of ''. `shared`: a value that many people have, whose hash is remembered. */
export type Hash = (text: string, of: 'own' | 'shared') => Promise<string> | string
