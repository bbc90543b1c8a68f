import type { TaskContext } from '../../jobs/tasks.ts'
import { membersOf } from '../../fields/own-values.ts'
import { TABLES } from '../../segments/sql/tables.ts'
import { isoDay } from '../../workspace/day.ts'
import { BlobText } from '../blob-text.ts'
import type { MadeFile } from '../made-files.ts'
import type { Member, MemberReader } from '../members.ts'
import { zipStored } from '../zip-stored.ts'
import { WAREHOUSE_TABLES, type WarehouseTable } from './tables.ts'

/**
 * What Recency alone knows of everybody, as one CSV file for each of `WAREHOUSE_TABLES` in an archive: columns in the order of `TABLES`, with heads,
 * a cell with nothing in it for NULL, no mark and no guard, so that COPY of PostgreSQL and DuckDB reads the very values. Merged people stand under
 * each of their contacts. The outcome: `people` who stand in it, and `keyless`, those whom that source gave no id.
 */
export async function warehouseFiles(
  reader: MemberReader,
  source: string | null,
  { signal, progress }: Pick<TaskContext, 'signal' | 'progress'>,
): Promise<MadeFile> {
  const files = Object.fromEntries(WAREHOUSE_TABLES.map((table) => [table, new BlobText()])) as Record<WarehouseTable, BlobText>
  for (const table of WAREHOUSE_TABLES) files[table].add(line(Object.keys(TABLES[table])))
  const outcome = { people: 0, keyless: 0 }
  const everybody = await reader.peopleOf({ all: [] }, signal)
  for await (const members of reader.each(everybody, signal, progress)) {
    for (const member of members) {
      const keys = await keysOf(reader, member, source)
      if (keys.length === 0) outcome.keyless++
      else outcome.people++
      for (const contact of keys) {
        files.recency_people.add(line(personCells(contact, member)))
        for (const tag of member.tags) files.contact_tags.add(line([contact, tag]))
        for (const [field, value] of Object.entries(member.own))
          for (const one of membersOf(value)) files.own_values.add(line([contact, field, one]))
      }
    }
  }
  const named = WAREHOUSE_TABLES.map((table) => ({ name: `${table}.csv`, blob: files[table].blob('text/csv') }))
  return { blob: await zipStored(named, new Date()), outcome }
}

/** What the warehouse calls somebody: of merged people, each of their contacts. */
async function keysOf(reader: MemberReader, { contact }: Member, source: string | null): Promise<string[]> {
  const ids = reader.membersOf(contact.id)
  if (source === null) return [...ids]
  const all = ids.length === 1 ? [contact] : await Promise.all(ids.map((id) => reader.contact(id)))
  return all.flatMap((one) => (one && one.source === source && one.externalId !== '' ? [one.externalId] : []))
}

function personCells(contact: string, { consent, stageSet, score, chat }: Member): (string | number | null)[] {
  const cells: Record<keyof (typeof TABLES)['recency_people'], string | number | null> = {
    contact,
    consent: consent === 'unknown' ? null : consent,
    stage: stageSet,
    recency: score?.r ?? null,
    frequency: score?.f ?? null,
    monetary: score?.m ?? null,
    score_code: score?.code ?? null,
    score_group: score?.group ?? null,
    chat_first_seen: day(chat?.firstDay),
    chat_last_in: day(chat?.lastInDay),
    chat_last_out: day(chat?.lastOutDay),
    chat_messages_in: chat?.messagesIn ?? null,
    chat_messages_out: chat?.messagesOut ?? null,
    chat_days_active: chat?.daysActive ?? null,
    chat_reply_theirs: chat?.replyTheirs ?? null,
    chat_reply_ours: chat?.replyOurs ?? null,
  }
  return Object.keys(TABLES.recency_people).map((column) => cells[column as keyof typeof cells])
}

function day(value: number | null | undefined): string | null {
  return typeof value === 'number' ? isoDay(value) : null
}

/** Text stands in quotes, so that it is never taken for NULL; U+0000, which no engine holds, is replaced by U+FFFD, as half characters are. */
function line(cells: readonly (string | number | null)[]): string {
  const written = cells.map((cell) => {
    if (typeof cell !== 'string') return cell === null ? '' : String(cell)
    return `"${cell.replaceAll('\0', '\uFFFD').replaceAll('"', '""')}"`
  })
  return `${written.join(',')}\n`
}
