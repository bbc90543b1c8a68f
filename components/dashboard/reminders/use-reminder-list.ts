import { useEffect, useState } from 'preact/hooks'
import { Directory } from '../../../lib/contacts/directory.ts'
import type { Id } from '../../../lib/db/id.ts'
import type { RecencyDatabase } from '../../../lib/db/database.ts'
import { Base } from '../../../lib/orders/base.ts'
import { listReminders, nextDue, pastReminders, type PastReminder, type Reminder } from '../../../lib/reminders/reminders.ts'
import { useLive } from '../live.ts'
import { useSession } from '../session.ts'

/** `name` null: they are in the base no more. */
export type NamedReminder = Reminder & { name: string | null }
export type NamedPast = PastReminder & { name: string | null }

interface ReminderList {
  reminders: NamedReminder[]
  past: NamedPast[]
  /** UTC ms: what is due is due by this instant. */
  now: number
}

/** How many past ones are shown. */
const MOST_PAST = 30
/** At the latest: a computer that slept, or a new day, is noticed. */
const LOOK_AGAIN = 60_000

/** Whom to write again, with names; looked at anew when one becomes due. Undefined until it is there. */
export function useReminderList(): ReminderList | undefined {
  const { db } = useSession()
  const [now, setNow] = useState(() => Date.now())
  const lists = useLive(() => readLists(db), [db])
  const next = lists ? nextDue(lists.reminders, now) : null
  useEffect(() => {
    const wait = next === null ? LOOK_AGAIN : Math.min(LOOK_AGAIN, Math.max(500, next - Date.now() + 50))
    const timer = setTimeout(() => setNow(Date.now()), wait)
    return () => clearTimeout(timer)
  }, [next, now])
  return lists && { ...lists, now }
}

async function readLists(db: RecencyDatabase): Promise<Omit<ReminderList, 'now'>> {
  const [reminders, past] = await Promise.all([listReminders(db), pastReminders(db, MOST_PAST)])
  const directory = new Directory(db, await Base.open(db))
  const names = new Map<Id, string | null>()
  for (const { contact } of [...reminders, ...past])
    if (!names.has(contact)) names.set(contact, (await directory.byId(contact))?.contact.name ?? null)
  const named = <T extends { contact: Id }>(one: T): T & { name: string | null } =>
    Object.assign({ name: names.get(one.contact) ?? null }, one)
  return { reminders: reminders.map(named), past: past.map(named) }
}
