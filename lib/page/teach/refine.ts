import type { Alternative, SiteDefinition } from '../../sites/definition.ts'
import type { Learnt, PickProblem, Role } from '../../teach/lesson.ts'
import { find } from '../find.ts'
import { observePage } from '../read-page.ts'
import { elementOf } from '../read-value.ts'
import { saidIn } from './said.ts'
import { waysTo } from './selectors.ts'
import { namePlace } from './title.ts'
import { holds, saidBy } from './tree.ts'
import { wayFor } from './way-for.ts'
import { workOut, type Picks, type Site } from './work-out.ts'

/**
 * Mends one part of what was learnt, on a page where the other parts are not pointed at any more. Ways that already lead to the right element
 * stay behind the new ones; ways that lead elsewhere go.
 */
export function refine(
  learnt: Learnt,
  role: Role,
  picks: Picks,
  site: Site,
  location: Location | URL,
): Learnt | { problem: PickProblem } {
  const { definition } = learnt
  const { pane } = observePage(definition, document, location)
  const element = picks[role]
  if (!element || !pane) return workOut(picks, site, location)
  if (role === 'incoming' || role === 'outgoing') return withMessages(learnt, pane, picks, site, location)
  const isSaid = saidIn([saidBy(element)])
  const isInside = holds(pane, element)
  const scope: ParentNode = isInside ? pane : document
  if (role === 'box') {
    const box = joined(waysTo(element, pane, isSaid, site.today), definition.composer.box, pane, element)
    return { ...learnt, definition: { ...definition, composer: { box, way: wayFor(element) } } }
  }
  const name = namePlace(element)
  if (!name) return { problem: 'no-words' }
  const at = joined(waysTo(name.element, scope, isSaid, site.today), definition.chat.title.at ?? [], scope, name.element)
  const title = { at, ...(isInside ? {} : { inPage: true as const }), from: name.from, form: 'plain' as const }
  return { ...learnt, definition: { ...definition, chat: { ...definition.chat, title } } }
}

function joined(
  next: readonly Alternative[],
  before: readonly Alternative[],
  scope: ParentNode,
  element: Element,
): Alternative[] {
  const kept = before.filter((way) => {
    const found = find(scope, [way])
    return (found === null || found === element) && !next.some(({ sel }) => sel === way.sel)
  })
  return [...next, ...kept].slice(0, 8)
}

/** A message was shown again: rows and texts are worked out anew around title and composer as they are found. */
function withMessages(
  learnt: Learnt,
  pane: Element,
  picks: Picks,
  site: Site,
  location: Location | URL,
): Learnt | { problem: PickProblem } {
  const { definition } = learnt
  const title = elementOf(definition.chat.title, pane)
  const box = find(pane, definition.composer.box)
  const made = workOut({ ...picks, ...(title ? { title } : {}), ...(box ? { box } : {}) }, site, location)
  if ('problem' in made) return made
  const message: SiteDefinition['message'] = { ...made.definition.message }
  // One message alone says nothing of sides.
  if (message.direction.length === 0) message.direction = definition.message.direction
  return {
    ...learnt,
    definition: {
      ...definition,
      chat: { ...definition.chat, pane: made.definition.chat.pane, title: made.definition.chat.title },
      message,
      composer: box ? made.definition.composer : definition.composer,
    },
  }
}
