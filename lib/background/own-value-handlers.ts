import { writeLog } from '../contacts/write-log.ts'
import { writeOwnValue } from '../fields/write-value.ts'
import { writingOf } from '../fields/writing.ts'
import { regionalLocale } from '../language/regional.ts'
import type { SidebarCalls } from '../messages.ts'
import type { Handlers } from './router.ts'
import type { Caller } from './sender.ts'
import type { Workspace } from './workspace.ts'

/** A person's own values and stage, set from the sidebar. `own` refuses a frame that is not the tab's own. */
export function ownValueHandlers(
  workspace: Workspace,
  own: (caller: Extract<Caller, { place: 'sidebar' }>) => Promise<unknown>,
): Pick<Handlers<SidebarCalls, 'sidebar'>, 'field.set' | 'stage.set'> {
  const { db } = workspace
  return {
    async 'field.set'(typed, caller) {
      await own(caller)
      const settings = await workspace.settings()
      const writing = writingOf(regionalLocale(settings.language, navigator.languages))
      return { problem: await writeOwnValue(db, settings, typed, writing, await workspace.base()) }
    },

    async 'stage.set'({ contact, stage }, caller) {
      await own(caller)
      await writeLog(db, await workspace.settings(), contact, { kind: 'stage', value: stage })
    },
  }
}
