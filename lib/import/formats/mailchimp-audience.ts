import { foldHeader, foldKeys, type FileFormat } from './format.ts'

/** An audience of Mailchimp. `LAST_CHANGED` is about the list, not the person, and is not taken for when a record changed. */
export const mailchimpAudience: FileFormat = {
  kind: 'mailchimp-audience',
  source: 'mailchimp',
  signature: [
    'MEMBER_RATING',
    'OPTIN_TIME',
    'OPTIN_IP',
    'CONFIRM_TIME',
    'CONFIRM_IP',
    'LAST_CHANGED',
    'LEID',
    'EUID',
    'UNSUB_TIME',
    'GMTOFF',
    'DSTOFF',
  ].map(foldHeader),
  needed: 3,
  people: 'record',
  targets: foldKeys({
    'Email Address': 'contact.email',
    'First Name': 'contact.firstName',
    'Last Name': 'contact.lastName',
    'Phone Number': 'contact.phone',
    Birthday: 'contact.birthday',
    CC: 'contact.country',
    NOTES: 'contact.note',
    TAGS: 'contact.tags',
    CONFIRM_TIME: 'event.subscribed',
    OPTIN_TIME: 'event.subscribed',
    UNSUB_TIME: 'event.unsubscribed',
  }),
}
