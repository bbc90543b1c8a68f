import type { EventKind } from '../../../lib/contacts/event.ts'
import { en } from '../../../lib/language/en/index.ts'
import type { Key, Translate } from '../../../lib/language/translator.ts'
import { sayWith } from '../loose.ts'

/** What a recogniser's name is called; one without a name of its own is a plain table. */
export function kindText(kind: string, t: Translate): string {
  const key = `import.kind.${kind}`
  return sayWith(t, Object.hasOwn(en, key) ? (key as Key) : 'import.kind.plain', {})
}

/** What a word for an event is taken for. */
export function eventText(kind: EventKind | 'unknown', t: Translate): string {
  return kind === 'unknown' ? t('import.events.unknown') : t(`dossier.event.${kind}`)
}
