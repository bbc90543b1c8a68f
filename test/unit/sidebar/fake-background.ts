import type { Ask, Surroundings } from '../../../components/sidebar/surroundings.ts'
import type { Card } from '../../../lib/card/card.ts'
import type { Language } from '../../../lib/language/languages.ts'
import {
  CallError,
  type CallAnswer,
  type CallArgument,
  type Push,
  type SidebarCalls,
  type SidebarPlace,
} from '../../../lib/messages.ts'

type Answers = { [N in keyof SidebarCalls]?: (arg: CallArgument<N>) => CallAnswer<N> | Promise<CallAnswer<N>> }

/** A background for tests: answers what it is told to, keeps what it was asked, and can fall silent or die. */
export class FakeBackground {
  readonly asked: { name: keyof SidebarCalls; arg: unknown }[] = []
  alive = true
  language: Language = 'en'
  place: SidebarPlace = { side: 'right', width: 340, folded: false }
  covers = false
  #listeners = new Set<(push: Push) => void>()

  constructor(
    public card: Card,
    readonly answers: Answers = {},
  ) {}

  get surroundings(): Surroundings {
    return {
      ask: this.#ask,
      ticket: 'ticket-1',
      alive: () => this.alive,
      onPush: (listener) => {
        this.#listeners.add(listener)
        return () => this.#listeners.delete(listener)
      },
    }
  }

  push(push: Push): void {
    for (const listener of this.#listeners) listener(push)
  }

  /** The arguments of every call of that name, oldest first. */
  argumentsOf<N extends keyof SidebarCalls>(name: N): CallArgument<N>[] {
    return this.asked.filter((call) => call.name === name).map(({ arg }) => arg as CallArgument<N>)
  }

  readonly #ask: Ask = async (name, arg) => {
    this.asked.push({ name, arg })
    if (!this.alive) throw new CallError('gone')
    const own = this.answers[name]
    if (own) return own(arg)
    if (name === 'sidebar.hello') {
      const place = this.place
      return {
        tabId: 1,
        language: this.language,
        country: 'IT',
        timeZone: 'Europe/Rome',
        place,
        covers: this.covers,
      } as CallAnswer<typeof name>
    }
    if (name === 'same.likely') return { people: 0 } as CallAnswer<typeof name>
    if (name === 'remind.list') return { people: [], due: 0, next: null } as CallAnswer<typeof name>
    if (name === 'reply.search') return { replies: [], categories: [] } as CallAnswer<typeof name>
    if (name === 'card.get') return this.card as CallAnswer<typeof name>
    return undefined as CallAnswer<typeof name>
  }
}
