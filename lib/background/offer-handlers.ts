import { writeLog } from '../contacts/write-log.ts'
import { CallError, type SidebarCalls } from '../messages.ts'
import type { OwnFrame } from './own-frame.ts'
import type { Handlers } from './router.ts'
import type { Workspace } from './workspace.ts'

/** What the agent says became of an offer. Only of somebody who is still in the base, since the erased must not come back by it. */
export function offerHandlers(workspace: Workspace, { own }: OwnFrame): Pick<Handlers<SidebarCalls, 'sidebar'>, 'offer.say'> {
  const { db } = workspace
  return {
    async 'offer.say'({ contact, offer, revision, state, variant, until }, caller) {
      await own(caller)
      if (!(await (await workspace.directory()).byId(contact))) throw new CallError('failed', 'nobody has this id')
      if (!(await db.offers.get(offer))) throw new CallError('failed', 'no such offer')
      const said = { kind: 'offer', offer, revision, state, ...(variant && { variant }) } as const
      await writeLog(db, await workspace.settings(), contact, {
        ...said,
        ...(state === 'later' && until !== undefined && { until }),
      })
    },
  }
}
