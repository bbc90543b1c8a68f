import type { Id } from '../../db/id.ts'
import type { TaskContext } from '../../jobs/tasks.ts'
import type { Rule } from '../../segments/rule.ts'
import { BlobText } from '../blob-text.ts'
import type { MadeFile } from '../made-files.ts'
import type { Member, MemberReader } from '../members.ts'
import type { AudienceFor } from '../wish.ts'
import { GOOGLE_COLUMNS, googleLine } from './google.ts'
import { newHasher } from './hasher.ts'
import { META_COLUMNS, metaLine } from './meta.ts'
import type { AudiencePerson, Hash } from './person.ts'
import { fateOf, type Fate } from './who-goes.ts'

interface Format {
  columns: readonly string[]
  line: (person: AudiencePerson, hash: Hash, year: number) => Promise<string | null>
}

const FORMATS: Record<AudienceFor, Format> = {
  meta: { columns: META_COLUMNS, line: metaLine },
  google: { columns: GOOGLE_COLUMNS, line: googleLine },
}

/**
 * The audience file of a rule: UTF-8 without a mark, commas, a line feed after each line, as both networks take it. Only people who agreed to
 * marketing and are still there are in it. The outcome tells how many, and why the others are not.
 */
export async function audienceFile(
  reader: MemberReader,
  { rule, of, zip }: { rule: Rule; of: AudienceFor; zip?: Id | undefined },
  { signal, progress }: Pick<TaskContext, 'signal' | 'progress'>,
): Promise<MadeFile> {
  const { columns, line } = FORMATS[of]
  const text = new BlobText()
  const hash = newHasher()
  const year = new Date().getUTCFullYear()
  const outcome: Record<Fate, number> = { gone: 0, declined: 0, unknown: 0, 'no-address': 0, goes: 0 }
  const people = await reader.peopleOf(rule, signal)
  text.add(`${columns.join(',')}\n`)
  for await (const members of reader.each(people, signal, progress)) {
    const agreed = members.filter(({ consent, contact }) => {
      const fate = fateOf(consent, contact.goneOn !== null, true)
      if (fate !== 'goes') outcome[fate]++
      return fate === 'goes'
    })
    // The hashes of a page are made side by side.
    for (const made of await Promise.all(agreed.map((member) => line(audiencePerson(member, zip), hash, year)))) {
      outcome[made === null ? 'no-address' : 'goes']++
      if (made !== null) text.add(`${made}\n`)
    }
  }
  return { blob: text.blob('text/csv'), outcome }
}

function audiencePerson({ contact, own }: Member, zip: Id | undefined): AudiencePerson {
  return { ...contact, zip: zip === undefined ? '' : (own[zip] ?? '') }
}
