import { Directory } from '../contacts/directory.ts'
import type { RecencyDatabase } from '../db/database.ts'
import type { TaskContext } from '../jobs/tasks.ts'
import { Base } from '../orders/base.ts'
import { mergedPeople } from '../same/merged-people.ts'
import { BlobText } from '../take-along/blob-text.ts'
import { BYTE_ORDER_MARK, guardedCell } from '../take-along/csv-text.ts'
import type { MadeFile } from '../take-along/made-files.ts'
import { consentEntries, type ConsentEntry } from './newest-consents.ts'
import type { ConsentFrom } from './opt.ts'

/** Words of the file: whoever writes it knows no dictionary. */
export interface ProofForm {
  /** id, name, numbers, emails, given, when, how, words, link, messenger, agent. */
  heads: readonly string[]
  given: Record<'yes' | 'no', string>
  how: Record<ConsentFrom['kind'], string>
  /** Names of agents by their random ids, where they are known; else the id stands there. */
  agents: Record<string, string>
}

/** All that was recorded of everybody's consent, oldest first, as CSV: UTF-8 with its mark, RFC 4180, instants in UTC (ISO 8601). */
export async function proofFile(
  db: RecencyDatabase,
  form: ProofForm,
  { signal, progress }: Pick<TaskContext, 'signal' | 'progress'>,
): Promise<MadeFile> {
  const [merged, directory] = [await mergedPeople(db), new Directory(db, await Base.open(db))]
  const all = await db.log.where('[kind+at]').between(['consent', -Infinity], ['consent', Infinity]).count()
  const text = new BlobText()
  const add = (cells: readonly string[]): void => text.add(`${cells.map((cell) => guardedCell(cell)).join(',')}\r\n`)
  text.add(BYTE_ORDER_MARK)
  add(form.heads)
  let rows = 0
  for await (const entries of consentEntries(db, signal))
    for (const entry of entries) {
      signal.throwIfAborted()
      const head = merged.headOf(entry.contact)
      const contact = (await directory.byId(head))?.contact
      const who = [head, contact?.name ?? '', contact?.phones.join('; ') ?? '', contact?.emails.join('; ') ?? '']
      add([...who, ...said(entry, form)])
      rows += 1
      progress(rows / Math.max(1, all), rows)
    }
  return { blob: text.blob('text/csv'), outcome: { people: rows } }
}

function said({ value, at, from, agent }: ConsentEntry, { given, how, agents }: ProofForm): string[] {
  const own = from?.kind === 'team' ? from.of : from
  const words = own && 'words' in own ? own : null
  return [
    given[value ? 'yes' : 'no'],
    new Date(at).toISOString(),
    how[from?.kind ?? 'agent'],
    words?.words ?? '',
    own?.kind === 'link' ? own.name : '',
    words?.network ?? '',
    agents[agent] ?? agent,
  ]
}
