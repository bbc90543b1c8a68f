import { useEffect, useMemo, useState } from 'preact/hooks'
import { Directory } from '../../../lib/contacts/directory.ts'
import { Base } from '../../../lib/orders/base.ts'
import type { PersonRow } from '../../../lib/orders/person-row.ts'
import type { FoundDuplicates } from '../../../lib/same/find/find-duplicates.ts'
import { mergedPeople } from '../../../lib/same/merged-people.ts'
import { useSession } from '../session.ts'

/** Reads people by the numbers that a search for duplicates gives. */
export class FoundPeople {
  readonly #kept = new Map<number, Promise<PersonRow | null>>()

  constructor(
    readonly directory: Promise<Directory>,
    readonly found: Pick<FoundDuplicates, 'contacts' | 'typed'>,
  ) {}

  /** The person as shown now, with everybody merged into them; null for somebody who is gone. */
  row(number: number): Promise<PersonRow | null> {
    let row = this.#kept.get(number)
    if (!row) {
      row = this.#read(number)
      this.#kept.set(number, row)
    }
    return row
  }

  /** After a merge or its undoing people look otherwise. */
  forget(): void {
    this.#kept.clear()
  }

  async #read(number: number): Promise<PersonRow | null> {
    const directory = await this.directory
    const typed = this.found.typed[number - this.found.contacts]
    if (typed !== undefined) return directory.byId(typed)
    const row = await directory.base.person(number)
    if (!row) return null
    const merged = await mergedPeople(directory.db)
    return merged.groupOf(row.contact.id) ? directory.byId(row.contact.id) : row
  }
}

export function useFoundPeople(found: FoundDuplicates): FoundPeople {
  const { db } = useSession()
  return useMemo(
    () =>
      new FoundPeople(
        Base.open(db).then((base) => new Directory(db, base)),
        found,
      ),
    [db, found],
  )
}

/** Rows of some people once they are read; what is asked for anew stays until its rows are there. `turn` grows when people look otherwise. */
export function useRows(people: FoundPeople, numbers: readonly number[], turn: number): ReadonlyMap<number, PersonRow | null> {
  const [rows, setRows] = useState<ReadonlyMap<number, PersonRow | null>>(new Map())
  const asked = numbers.join(' ')
  useEffect(() => {
    let gone = false
    void Promise.all(numbers.map(async (number) => [number, await people.row(number)] as const)).then(
      (read) => gone || setRows(new Map(read)),
    )
    return () => {
      gone = true
    }
    // The numbers are compared by what they are.
  }, [people, asked, turn])
  return rows
}
