import { useQuery, useRest } from '../route.ts'
import { SegmentPage } from './editor/segment-page.tsx'
import { NewSegmentPage } from './editor/new-segment-page.tsx'
import { SegmentsView } from './segments-view.tsx'

/** `#/segments` is the list, `#/segments/new` builds one, `#/segments/<id>` is the page of one. */
export function SegmentsPlace() {
  const rest = useRest()
  const query = useQuery()
  if (rest === '') return <SegmentsView />
  return rest === 'new' ? <NewSegmentPage key={query} query={query} /> : <SegmentPage key={rest} id={rest} />
}
