import { useBeginAtTop } from '../focus.ts'
import { useRest } from '../route.ts'
import { GoalPage } from './goal-page.tsx'
import { GuideView } from './guide-view.tsx'

/** `#/guide` lists the goals, `#/guide/<id>` is the way of one. */
export function GuidePlace() {
  const id = useRest()
  useBeginAtTop(id)
  return id === '' ? <GuideView /> : <GoalPage key={id} id={id} />
}
