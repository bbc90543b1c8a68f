import type { Id } from '../../../../lib/db/id.ts'
import type { Translate } from '../../../../lib/language/translator.ts'
import { namesSegment } from '../../../../lib/segments/edit/names-segment.ts'
import type { Vocabulary } from '../../../../lib/segments/vocabulary.ts'
import type { Choice } from './choice.ts'

/** Segments that a condition may name. Those that would lead back to the edited one are shown with the reason why they cannot be chosen. */
export function segmentChoices(vocabulary: Vocabulary, self: Id | undefined, t: Translate): Choice[] {
  return vocabulary.segments.map((segment) => ({ value: segment.id, text: segment.name, off: reason(segment.id) }))

  function reason(id: Id): string | undefined {
    if (self === undefined) return undefined
    if (id === self) return t('builder.segment.itself')
    return namesSegment(vocabulary, id, self) ? t('builder.segment.cycle') : undefined
  }
}
