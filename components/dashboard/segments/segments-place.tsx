import { useAct, useQuery, useRest } from '../route.ts'
import { TakeAlongPage } from '../take-along/take-along-page.tsx'
import { SegmentPage } from './editor/segment-page.tsx'
import { NewSegmentPage } from './editor/new-segment-page.tsx'
import { SegmentsView } from './segments-view.tsx'

/** `#/segments` is the list, `#/segments/new` builds one, `#/segments/<id>` is the page of one, `#/segments/<id>/take` takes it along. */
export function SegmentsPlace() {
  const rest = useRest()
  const act = useAct()
  const query = useQuery()
  if (rest === '') return <SegmentsView />
  if (act === 'take') return <TakeAlongPage key={rest} id={rest} />
  return rest === 'new' ? <NewSegmentPage key={query} query={query} /> : <SegmentPage key={rest} id={rest} />
}
