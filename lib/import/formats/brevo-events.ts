import { foldHeader, foldKeys, type FileFormat } from './format.ts'

/** The log of mails of Brevo (once Sendinblue): one row for each event. */
export const brevoEvents: FileFormat = {
  kind: 'brevo-events',
  source: 'brevo',
  signature: ['st_text', 'ts', 'sub', 'frm', 'email', 'tag', 'mid', 'link'].map(foldHeader),
  needed: 4,
  people: 'order',
  dateOrder: 'dmy',
  targets: foldKeys({
    st_text: 'event.kind',
    ts: 'event.date',
    sub: 'event.label',
    email: 'contact.email',
  }),
}
