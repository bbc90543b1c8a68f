import type { Tracked } from '../../../lib/page/chat-look.ts'
import { chatTracker } from '../../../lib/page/track-chat.ts'

/** What may happen on the page; `chat` is an index. */
export type Act =
  | { do: 'open'; chat: number; header: number; list: number }
  | { do: 'scroll'; by: number }
  | { do: 'receive'; chat: number; count: number }
  | { do: 'rename'; chat: number; title: string }
  | { do: 'wait'; for: number }

interface Chat {
  title: string
  /** Under which a background that knows this chat remembers it. */
  kept: string
  ids: string[]
  /** Where its list stands: messages below what is in sight. */
  below: number
  row: object
}

const IN_SIGHT = 12
const POLL = 500
export const SLOWEST = 600

/** A page that shows header and list of different chats for a while, and a background that knows every chat's ids and title. */
export class Model {
  readonly chats: Chat[]
  readonly #tracker = chatTracker('k')
  readonly #due: { at: number; act: () => void }[] = []
  /** Of which chat a key was believed to be. */
  readonly #keys = new Map<string, Chat>()
  #now = 0
  #open = 0
  #header = 0
  #list = 0
  #asked = 0
  readonly #answered = { header: 0, list: 0 }
  #again = Infinity
  #pane = {}
  readonly problems: string[] = []
  accepted: Chat | null = null

  constructor(
    titles: string[],
    readonly marks: boolean,
  ) {
    this.chats = titles.map((title, index) => ({
      title,
      kept: title,
      ids: Array.from({ length: 30 }, (_, n) => `${index}-${n}`),
      below: 0,
      row: {},
    }))
    this.#look()
  }

  get open(): Chat {
    return this.#chat(this.#open)
  }

  do(act: Act): void {
    if (act.do === 'wait') return this.wait(act.for)
    if (act.do === 'receive') {
      const { ids } = this.#chat(act.chat)
      for (let n = 0; n < act.count; n++) ids.push(`${act.chat}-${ids.length}`)
    } else if (act.do === 'rename') {
      // A name that changes in the midst of a switch, or just before one, can be told from the switch by nobody.
      if (!this.#isAtRest()) return
      this.#chat(act.chat).title = act.title
      this.#look()
      return this.wait(2000)
    } else if (act.do === 'scroll') {
      const shown = this.#chat(this.#list)
      // Nobody goes far in a chat that they have just left: that would look like the one that comes.
      if (Math.abs(act.by) >= IN_SIGHT && !this.#isAtRest()) return
      shown.below = Math.max(0, Math.min(shown.ids.length - IN_SIGHT, shown.below + act.by))
    } else {
      this.#open = act.chat
      this.#chat(act.chat).below = 0
      const asked = ++this.#asked
      this.#later(act.header, () => this.#answer('header', asked, act.chat))
      this.#later(act.list, () => this.#answer('list', asked, act.chat))
    }
    this.#look()
  }

  wait(time: number): void {
    const until = this.#now + time
    for (;;) {
      const next = Math.min(this.#again, this.#now + POLL, ...this.#due.map(({ at }) => at))
      if (next > until) break
      this.#now = next
      const ready = this.#due.filter(({ at }) => at <= next)
      for (const { act } of ready) {
        this.#due.splice(
          this.#due.findIndex((other) => other.act === act),
          1,
        )
        act()
        this.#look()
      }
      if (ready.length === 0) this.#look()
    }
    this.#now = until
  }

  #isAtRest(): boolean {
    return this.#due.length === 0 && this.#open === this.#header && this.#open === this.#list
  }

  #chat(index: number): Chat {
    return this.chats[index] as Chat
  }

  /** What was asked for earlier never takes the place of what was asked for later. */
  #answer(part: 'header' | 'list', asked: number, chat: number): void {
    if (asked < this.#answered[part]) return
    this.#answered[part] = asked
    if (part === 'header') this.#header = chat
    else this.#list = chat
  }

  #later(delay: number, act: () => void): void {
    if (delay === 0) act()
    else this.#due.push({ at: this.#now + delay, act })
  }

  #look(): void {
    const [header, list] = [this.#chat(this.#header), this.#chat(this.#list)]
    const end = list.ids.length - list.below
    const seen = this.#tracker.look(
      {
        title: header.title,
        ids: list.ids.slice(Math.max(0, end - IN_SIGHT), end),
        named: '',
        doubtful: false,
        pane: this.#pane,
        list: this.#pane,
        row: this.marks ? this.open.row : null,
      },
      this.#now,
    )
    this.#again = seen.again === null ? Infinity : this.#now + Math.max(1, seen.again)
    this.#judge(seen, header, list)
  }

  #judge({ key, ids, steady }: Tracked, header: Chat, list: Chat): void {
    this.accepted = null
    if (key === null) return
    const whose = new Set(ids.map((id) => this.#chat(Number(id.split('-')[0]))))
    if (whose.size !== 1) this.problems.push(`ids of ${whose.size} chats in one fingerprint`)
    const [chat] = whose
    if (!chat || (!steady && chat.kept !== header.title)) return
    this.accepted = chat
    const before = this.#keys.get(key)
    if (before && before !== chat) this.problems.push(`${key} was of ${before.title}, is of ${chat.title}`)
    this.#keys.set(key, chat)
    if (chat !== list) this.problems.push(`the list shows another chat than ${chat.title}`)
    // Of two people of one name, the one whose list still stands there can be told from the other only where the open row is marked.
    const isOther = this.marks ? chat !== this.open : steady && header.title !== chat.title
    if (isOther) this.problems.push(`${chat.title} is accepted under the header of ${header.title} at ${this.#now}`)
    if (steady) chat.kept = header.title
  }
}
