import { signal, type Signal } from '@preact/signals'
import type { Id } from '../../lib/db/id.ts'
import type { Ask } from './surroundings.ts'

/** What the agent has typed for one contact since the note was last known to be kept. */
export interface NoteDraft {
  text: string
  /** The note on the card when the typing began: a card that still shows it has not caught up. */
  base: string
  state: 'typing' | 'saving' | 'saved' | 'failed'
}

export interface Notes {
  /** The draft for a contact; null where nothing was typed. */
  draft: (contact: Id) => NoteDraft | null
  /** What stands in the field beside a card with this note. */
  shown: (contact: Id, onCard: string) => string
  /** Takes typed text; it is saved after a pause. */
  type: (contact: Id, text: string, onCard: string) => void
  /** Saves what is not saved, at once, for whichever contact it was typed. */
  flush: () => void
}

const PAUSE = 800

/** Drafts of notes, each held with the contact that it was typed for, so that no change of chat can carry it to another. */
export function createNotes(ask: Ask, onSaved: (contact: Id, note: string) => void): Notes {
  const drafts: Signal<ReadonlyMap<Id, NoteDraft>> = signal(new Map())
  let timer: ReturnType<typeof setTimeout> | undefined

  function put(contact: Id, draft: NoteDraft): void {
    drafts.value = new Map(drafts.peek()).set(contact, draft)
  }

  async function save(contact: Id, { text, base }: NoteDraft): Promise<void> {
    put(contact, { text, base, state: 'saving' })
    let state: NoteDraft['state'] = 'saved'
    try {
      await ask('note.set', { contact, note: text })
      onSaved(contact, text)
    } catch {
      state = 'failed'
    }
    // Typed on meanwhile: the newer text has its own save to come.
    const now = drafts.peek().get(contact)
    if (now?.text === text && now.state === 'saving') put(contact, { ...now, state })
  }

  function flush(): void {
    clearTimeout(timer)
    for (const [contact, draft] of drafts.peek()) {
      if (draft.state === 'typing' || draft.state === 'failed') void save(contact, draft)
    }
  }

  return {
    draft: (contact) => drafts.value.get(contact) ?? null,
    shown: (contact, onCard) => {
      const draft = drafts.value.get(contact)
      return draft && (draft.state !== 'saved' || draft.base === onCard) ? draft.text : onCard
    },
    type: (contact, text, onCard) => {
      const before = drafts.peek().get(contact)
      put(contact, { text, base: before && before.state !== 'saved' ? before.base : onCard, state: 'typing' })
      clearTimeout(timer)
      timer = setTimeout(flush, PAUSE)
    },
    flush,
  }
}
