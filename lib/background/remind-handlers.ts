import { writeLog } from '../contacts/write-log.ts'
import { CallError, type SidebarCalls } from '../messages.ts'
import { reminders } from '../reminders/list.ts'
import type { OwnFrame } from './own-frame.ts'
import type { Handlers } from './router.ts'
import type { Workspace } from './workspace.ts'

const MOST = 20

/** When to write to somebody again. */
export function remindHandlers(
  workspace: Workspace,
  { own }: Pick<OwnFrame, 'own'>,
): Pick<Handlers<SidebarCalls, 'sidebar'>, 'remind.set' | 'remind.list'> {
  const { db } = workspace
  return {
    async 'remind.set'({ contact, at, note }, caller) {
      await own(caller)
      if (!(await (await workspace.directory()).byId(contact))) throw new CallError('failed', 'nobody has this id')
      await writeLog(db, await workspace.settings(), contact, { kind: 'remind', value: at, note: note.trim() })
    },

    async 'remind.list'(_arg, caller) {
      await own(caller)
      const directory = await workspace.directory()
      const all = await reminders(db)
      const now = Date.now()
      const people = await Promise.all(
        all.slice(0, MOST).map(async (one) => {
          const row = await directory.byId(one.contact)
          return row ? [{ ...one, name: row.contact.name }] : []
        }),
      )
      return { people: people.flat(), due: all.filter(({ at }) => at <= now).length }
    },
  }
}
