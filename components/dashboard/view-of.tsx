import { ConsentView } from './consent/consent-view.tsx'
import { CutView } from './cut/cut-view.tsx'
import { DuplicatesView } from './duplicates/duplicates-view.tsx'
import { FieldsView } from './fields/fields-view.tsx'
import { GuidePlace } from './guide/guide-place.tsx'
import { ImportView } from './import/import-view.tsx'
import { LadderView } from './ladder/ladder-view.tsx'
import { MovementView } from './movement/movement-view.tsx'
import { OffersView } from './offers/offers-view.tsx'
import { ContactsPlace } from './person/contacts-place.tsx'
import { PrivacyView } from './privacy/privacy-view.tsx'
import { QueueView } from './queue/queue-view.tsx'
import { QuestionsView } from './questions/questions-view.tsx'
import { RemindersView } from './reminders/reminders-view.tsx'
import { RepliesView } from './replies/replies-view.tsx'
import { ResultsView } from './results/results-view.tsx'
import type { View } from './route.ts'
import { SegmentsPlace } from './segments/segments-place.tsx'
import { SettingsView } from './settings/settings-view.tsx'
import { SitesView } from './sites/sites-view.tsx'

const VIEW_COMPONENTS = {
  contacts: ContactsPlace,
  duplicates: DuplicatesView,
  import: ImportView,
  guide: GuidePlace,
  segments: SegmentsPlace,
  fields: FieldsView,
  rfm: CutView,
  ladder: LadderView,
  questions: QuestionsView,
  movement: MovementView,
  offers: OffersView,
  replies: RepliesView,
  queue: QueueView,
  reminders: RemindersView,
  results: ResultsView,
  consent: ConsentView,
  sites: SitesView,
  settings: SettingsView,
  privacy: PrivacyView,
} satisfies Record<View, unknown>

/** The component of a view. */
export function ViewOf({ view }: { view: View }) {
  const Component = VIEW_COMPONENTS[view]
  return <Component />
}
