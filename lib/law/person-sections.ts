import type { Dossier } from './dossier.ts'
import { eventSection, orderSection, scoreSection, segmentSection } from './section-business.ts'
import { consentSection, recordSection, tagSection, whoSection } from './section-facts.ts'
import { ownSection } from './section-own.ts'
import { sentSection } from './section-sent.ts'
import { chatSection, logSection, mergeSection } from './section-written.ts'
import type { Saying, Section, SectionId } from './sections.ts'

const SECTIONS: Record<SectionId, (dossier: Dossier, saying: Saying) => Section> = {
  who: whoSection,
  own: ownSection,
  consent: consentSection,
  tags: tagSection,
  score: scoreSection,
  segments: segmentSection,
  orders: orderSection,
  events: eventSection,
  chats: chatSection,
  sent: sentSection,
  records: recordSection,
  merges: mergeSection,
  log: logSection,
}

/** Everything that is kept of a person in the user's words. */
export function personSections(dossier: Dossier, saying: Saying): Section[] {
  return Object.values(SECTIONS).map((section) => section(dossier, saying))
}
