import type { LineKey } from '../../../lib/contacts/contact-list.ts'

/** Whom the user has chosen in the list: these, or everybody but these. */
export interface Selection {
  all: boolean
  keys: ReadonlySet<LineKey>
}

export const NOBODY: Selection = { all: false, keys: new Set() }
export const EVERYBODY: Selection = { all: true, keys: new Set() }

export function isSelected({ all, keys }: Selection, key: LineKey): boolean {
  return keys.has(key) !== all
}

/** With these people chosen, or not. */
export function withKeys(selection: Selection, changed: readonly LineKey[], chosen: boolean): Selection {
  const keys = new Set(selection.keys)
  for (const key of changed) {
    if (chosen === selection.all) keys.delete(key)
    else keys.add(key)
  }
  return { ...selection, keys }
}

export function countOf({ all, keys }: Selection, people: number): number {
  return all ? people - keys.size : keys.size
}

/** The chosen people of a list: ordinals ascending, and ids of those typed by hand. */
export function chosenOf(
  selection: Selection,
  list: { typed: readonly string[]; ordinals: Uint32Array },
): { typed: string[]; ordinals: Uint32Array } {
  const typed = list.typed.filter((id) => isSelected(selection, id))
  const ordinals = list.ordinals.filter((ordinal) => isSelected(selection, ordinal)).toSorted()
  return { typed, ordinals }
}
