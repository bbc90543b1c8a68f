import type { ContactRecord } from '../contacts/contact.ts'
import { phoneGroups } from '../language/format.ts'
import type { Dossier } from './dossier.ts'
import { consentSource } from './log-value.ts'
import { known, table, type Saying, type Section } from './sections.ts'

/** Separates what belongs in one line, as in lists of numbers. */
const AND = ', '
const CHANNELS = ['whatsapp', 'sms', 'email', 'any'] as const

/** Who it is: what the records say, joined. */
export function whoSection({ row: { contact } }: Dossier, { t, format }: Saying): Section {
  return {
    id: 'who',
    title: t('dossier.who'),
    blocks: [
      known([
        [t('dossier.name'), contact.name],
        [t('dossier.firstName'), contact.firstName],
        [t('dossier.lastName'), contact.lastName],
        [t('dossier.company'), contact.company],
        [t('dossier.phones'), contact.phones.map((phone) => phoneGroups(phone).join('\u00a0')).join(AND)],
        [t('dossier.emails'), contact.emails.join(AND)],
        [t('dossier.handles'), contact.handles.map(({ network, value }) => `${value} (${network})`).join(AND)],
        [t('dossier.place'), [contact.city, contact.country && format.country(contact.country)].filter(Boolean).join(AND)],
        [t('dossier.language'), contact.language && format.language(contact.language)],
        [t('dossier.gender'), contact.gender && t(`dossier.gender.${contact.gender}`)],
        [t('dossier.birthday'), contact.birthday.startsWith('--') ? contact.birthday.slice(2) : format.isoDay(contact.birthday)],
        [t('dossier.origin'), contact.origin],
        [t('dossier.since'), contact.since === null ? '' : format.day(contact.since)],
      ]),
    ],
  }
}

/** Whether marketing is agreed to, and everybody who ever said so. */
export function consentSection({ consent, records, log, row }: Dossier, saying: Saying): Section {
  const { t, format } = saying
  const said = records.flatMap(({ contact }) =>
    CHANNELS.filter((channel) => contact.consent[channel] !== undefined).map((channel) => [
      t(`consent.channel.${channel}`),
      t(contact.consent[channel] ? 'value.yes' : 'value.no'),
      sourceName(contact, saying),
      dateOf(contact, saying),
    ]),
  )
  const recorded = log.flatMap((entry) =>
    entry.kind === 'consent'
      ? [
          [
            t('consent.channel.any'),
            t(entry.value ? 'value.yes' : 'value.no'),
            [writer(entry.agent, saying), consentSource(entry.from, saying)].filter(Boolean).join(AND),
            format.moment(entry.at),
          ],
        ]
      : [],
  )
  const events = row.events
    .filter(({ kind }) => kind === 'subscribed' || kind === 'unsubscribed')
    .map((event) => [
      event.label || t('consent.channel.any'),
      t(`dossier.event.${event.kind}`),
      event.source,
      format.day(event.day),
    ])
  return {
    id: 'consent',
    title: t('consent.title'),
    blocks: [
      { kind: 'lines', lines: [t(`consent.${consent.state}`)] },
      table(
        [t('dossier.channel'), t('dossier.said'), t('dossier.saidBy'), t('dossier.when')],
        [...recorded, ...said, ...events],
        t('consent.from.none'),
      ),
    ],
  }
}

/** Tags and notes as they are now; their history is in the log. */
export function tagSection({ state, row: { contact } }: Dossier, { t }: Saying): Section {
  const lists = known([
    [t('tags.title'), state.tags.join(AND)],
    [t('dossier.crmTags'), contact.crmTags.join(AND)],
  ])
  const notes = [
    { kind: 'text' as const, label: t('note.title'), text: state.note },
    { kind: 'text' as const, label: t('note.crm'), text: contact.crmNote },
  ].filter(({ text }) => text !== '')
  const isEmpty = lists.kind === 'pairs' && lists.pairs.length === 0 && notes.length === 0
  return {
    id: 'tags',
    title: t('dossier.tags'),
    blocks: isEmpty ? [{ kind: 'note', text: t('dossier.tags.none') }] : [lists, ...notes],
  }
}

/** The records that the person is kept in, and where each came from. */
export function recordSection({ records, imports }: Dossier, saying: Saying): Section {
  const { t, format } = saying
  const day = (value: number | null): string => (value === null ? '' : format.day(value))
  const rows = records.map(({ contact }) => {
    const brought = imports.find(({ record }) => record === contact.id)?.import
    const first = brought
      ? `${brought.kind === 'demo' ? t('import.history.demo') : brought.files.join(AND)}, ${format.date(brought.at)}`
      : ''
    return [
      sourceName(contact, saying),
      contact.externalId.startsWith('~') ? '' : contact.externalId,
      contact.name,
      first,
      day(contact.seenOn),
      contact.changedAt === null ? '' : format.moment(contact.changedAt),
      day(contact.goneOn),
    ]
  })
  const head = ['source', 'externalId', 'name', 'firstImport', 'seenOn', 'changedAt', 'goneOn'] as const
  return {
    id: 'records',
    title: t('dossier.records'),
    blocks: [
      table(
        head.map((name) => t(`dossier.${name}`)),
        rows,
        '',
      ),
    ],
  }
}

export function sourceName({ source }: Pick<ContactRecord, 'source'>, { t }: Saying): string {
  return source === 'hand' ? t('dossier.byHand') : source
}

/** Who wrote: a random id says nothing to people, so who gave no name is told apart by its beginning. */
export function writer(agent: string, { t, agent: own, names }: Saying): string {
  return agent === own ? t('dossier.you') : (names[agent] ?? t('dossier.agent', { id: agent.slice(0, 6) }))
}

function dateOf({ changedAt, seenOn }: ContactRecord, { format }: Saying): string {
  if (changedAt !== null) return format.date(changedAt)
  return seenOn === null ? '' : format.day(seenOn)
}
