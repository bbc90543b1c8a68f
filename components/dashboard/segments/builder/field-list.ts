import { fieldName } from '../../../../lib/segments/field-name.ts'
import { FIELD_IDS } from '../../../../lib/segments/fields.ts'
import type { Translate } from '../../../../lib/language/translator.ts'
import type { Vocabulary } from '../../../../lib/segments/vocabulary.ts'
import type { Choice } from './choice.ts'

/** Groups of fields, in the order in which they are offered. */
const FIELD_GROUPS = ['who', 'where', 'consent', 'orders', 'scores', 'chat', 'events', 'own', 'segments'] as const
type FieldGroup = (typeof FIELD_GROUPS)[number]

const CONSENT = new Set(['tags', 'contact.crm-tags', 'opted-out', 'mail.subscribed'])
const WHERE = new Set(['contact.country', 'contact.city', 'contact.language'])

/** Where a field stands in the list. */
function groupOf(id: string): FieldGroup {
  if (WHERE.has(id)) return 'where'
  if (CONSENT.has(id) || id.startsWith('consent')) return 'consent'
  if (id === 'segment') return 'segments'
  if (id === 'stage' || id.startsWith('rfm.')) return 'scores'
  const [start] = id.split('.')
  if (start === 'orders' || start === 'chat' || start === 'events' || start === 'own') return start
  return 'who'
}

/** Every field that a condition can be on, by groups. */
export function fieldChoices(vocabulary: Vocabulary, t: Translate): Choice[] {
  const ids = [...FIELD_IDS, ...vocabulary.own.map(({ id }) => `own.${id}`)]
  return FIELD_GROUPS.flatMap((group) =>
    ids
      .filter((id) => groupOf(id) === group)
      .map((id) => ({ group: t(`builder.fields.${group}`), value: id, text: fieldName(id, { t, vocabulary }) })),
  )
}
