import type { Rule } from '../../segments/rule.ts'
import type { TaskContext } from '../../jobs/tasks.ts'
import { BlobText } from '../blob-text.ts'
import { BYTE_ORDER_MARK, guardedCell } from '../csv-text.ts'
import type { MadeFile } from '../made-files.ts'
import type { MemberReader } from '../members.ts'
import type { PeopleForm } from './columns.ts'
import { peopleLines } from './people-line.ts'

/** The people of a rule as CSV for people to open: UTF-8 with its mark, RFC 4180, guarded against formulas. */
export async function peopleFile(
  reader: MemberReader,
  rule: Rule,
  form: PeopleForm,
  { signal, progress }: Pick<TaskContext, 'signal' | 'progress'>,
): Promise<MadeFile> {
  const text = new BlobText()
  const end = '\r\n'
  const people = await reader.peopleOf(rule, signal)
  const stageOf = form.columns.includes('stage') ? await reader.stages(signal) : () => null
  const line = peopleLines(form, reader.settings.currency, reader.vocabulary.own, stageOf)
  text.add(BYTE_ORDER_MARK + form.heads.map((head) => guardedCell(head, form.delimiter)).join(form.delimiter) + end)
  let rows = 0
  for await (const members of reader.each(people, signal, progress)) {
    for (const member of members) text.add(line(member) + end)
    rows += members.length
  }
  return { blob: text.blob('text/csv'), outcome: { people: rows } }
}
