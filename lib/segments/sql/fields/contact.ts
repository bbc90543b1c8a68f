import type { ColumnName } from '../tables.ts'
import { daysAgo } from '../numbers.ts'
import { ageSql, birthdaySql } from './birthday.ts'
import { folded, setOf, valueOf, type MakeField } from './field-sql.ts'
import { subscribed } from './subscribed.ts'

type Column = ColumnName<'contacts'>

const text =
  (column: Column): MakeField =>
  (query) =>
    valueOf(query, `contact.${column}`, () => folded(query, query.column('contacts', column, 'c')))

const yesOrNo =
  (key: string, column: Column): MakeField =>
  (query) =>
    valueOf(query, key, () => `CASE ${query.column('contacts', column, 'c')} WHEN TRUE THEN 'yes' WHEN FALSE THEN 'no' END`)

/** Whether any row of a table is the person's. */
const has =
  (key: string, table: 'contact_phones' | 'contact_emails'): MakeField =>
  (query) =>
    valueOf(query, key, () => {
      const theirs = `${query.column(table, 'contact', 't')} = ${query.column('contacts', 'contact', 'c')}`
      return `EXISTS (SELECT 1 FROM ${query.table(table, 't')} WHERE ${theirs})`
    })

const tags =
  (key: string, table: 'contact_tags' | 'contact_crm_tags'): MakeField =>
  (query) =>
    setOf(query, key, () => ({
      contact: query.column(table, 'contact', 't'),
      word: query.column(table, 'tag', 't'),
      from: query.table(table, 't'),
    }))

/** Fields of the table `contacts` and of those around it. */
export const CONTACT_SQL = {
  'contact.name': text('name'),
  'contact.company': text('company'),
  'contact.gender': text('gender'),
  'contact.age': ageSql,
  'contact.birthday': birthdaySql,
  'contact.country': text('country'),
  'contact.city': text('city'),
  'contact.language': text('language'),
  'contact.source': text('source'),
  'contact.origin': text('origin'),
  'contact.since': (query) => valueOf(query, 'contact.since, days ago', () => daysAgo(query.column('contacts', 'since', 'c'))),
  'contact.gone': (query) => valueOf(query, 'contact.gone', () => `${query.column('contacts', 'gone_on', 'c')} IS NOT NULL`),
  'contact.has-phone': has('contact.has-phone', 'contact_phones'),
  'contact.has-email': has('contact.has-email', 'contact_emails'),
  'contact.networks': (query) =>
    setOf(query, 'contact.networks', () => ({
      contact: query.column('contact_handles', 'contact', 't'),
      word: query.column('contact_handles', 'network', 't'),
      from: query.table('contact_handles', 't'),
    })),
  'contact.crm-tags': tags('contact.crm-tags', 'contact_crm_tags'),
  tags: tags('tags', 'contact_tags'),
  'consent.email': yesOrNo('consent.email', 'consent_email'),
  'consent.sms': yesOrNo('consent.sms', 'consent_sms'),
  'consent.whatsapp': yesOrNo('consent.whatsapp', 'consent_whatsapp'),
  'mail.subscribed': subscribed,
} as const satisfies Record<string, MakeField>
