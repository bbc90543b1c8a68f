import type { InsertResult, OpenResult } from '../../../lib/messages.ts'
import type { PageReading, SeenMessage } from '../../../lib/sites/reading.ts'
import type { Random } from '../random.ts'

/** What the messenger's server has: the truth. */
export class Server {
  readonly chats = new Map<string, SeenMessage[]>()
  /** What was sent from a composer of ours. */
  readonly sent: { peer: string; text: string }[] = []
  #count = 0

  constructor(readonly now: () => number) {}

  add(peer: string, direction: 'in' | 'out', text: string): void {
    const message: SeenMessage = {
      id: `m${++this.#count}`,
      direction,
      text,
      at: this.now(),
      exact: 'second',
      sender: '',
      status: 'sent',
      kind: 'text',
    }
    this.chats.set(peer, [...this.messagesOf(peer), message])
  }

  messagesOf(peer: string): SeenMessage[] {
    return this.chats.get(peer) ?? []
  }
}

let documents = 0

/** A messenger's tab as it obeys the background: late, wrongly or not at all, as pages do. */
export class SimulatedInbox {
  documentId = ''
  counter = 0
  openedAt = 0
  peer: string | null = null
  /** A chat that comes after the page has said that it did not. */
  late: string | null = null
  readonly drafts = new Map<string, string>()

  constructor(
    readonly tabId: number,
    readonly server: Server,
    readonly random: Random,
  ) {
    this.load()
  }

  /** The page loads anew; a messenger keeps drafts, or loses them. */
  load(): void {
    this.documentId = `document ${++documents}`
    this.counter = 0
    this.peer = null
    this.late = null
    if (this.random.next() < 0.5) this.drafts.clear()
  }

  open(peer: string): void {
    if (peer !== this.peer) this.openedAt = this.counter + 1
    this.peer = peer
  }

  reading(): PageReading {
    this.counter++
    if (this.peer === null) return { state: 'no-chat' }
    const identities = [{ network: 'telegram' as const, own: '', kind: 'peer', value: this.peer }]
    return {
      state: 'chat',
      site: 'telegram-k',
      key: this.peer,
      kind: 'person',
      title: `Title ${this.peer}`,
      identities,
      numbers: [],
      lost: [],
    }
  }

  composer(): string {
    return this.peer === null ? '' : (this.drafts.get(this.peer) ?? '')
  }

  type(text: string): void {
    if (this.peer !== null) this.drafts.set(this.peer, text)
  }

  /** Enter in the composer: the one way in which anything is ever sent. A second one finds it empty. */
  enter(): boolean {
    const text = this.composer()
    if (this.peer === null || text.trim() === '') return false
    this.server.add(this.peer, 'out', text)
    this.server.sent.push({ peer: this.peer, text })
    this.drafts.delete(this.peer)
    return true
  }

  /** A call of the background's. */
  answer(call: string, arg: Record<string, unknown>): unknown {
    switch (call) {
      case 'page.open':
        return this.#openFor(arg['targets'] as { value: string }[])
      case 'page.said':
        return this.#isAt(arg) ? { messages: this.server.messagesOf(this.peer ?? '').slice(-60) } : null
      case 'page.holds': {
        if (this.peer === null) return { holds: null }
        const holds = this.composer()
        return { holds: holds.trim() === '' ? 'nothing' : holds === arg['text'] ? 'text' : 'other' }
      }
      case 'page.insert':
        return this.#insert(arg)
      default:
        return undefined
    }
  }

  #isAt({ documentId, counter, key }: Record<string, unknown>): boolean {
    return documentId === this.documentId && Number(counter) >= this.openedAt && key === this.peer && this.peer !== null
  }

  #openFor(targets: { value: string }[]): OpenResult {
    const wanted = targets[0]?.value ?? ''
    const luck = this.random.next()
    if (luck < 0.75) {
      this.open(wanted)
      return { result: 'opened' }
    }
    if (luck < 0.82) return { result: 'not-found' }
    if (luck < 0.9) {
      // Slow search left the previous chat open, and says that all is well.
      return { result: 'opened' }
    }
    this.late = wanted
    return { result: 'not-arrived' }
  }

  #insert(arg: Record<string, unknown>): InsertResult {
    const luck = this.random.next()
    if (luck < 0.04) throw new Error('the page went before it answered, with nothing put in')
    if (!this.#isAt(arg)) return { result: 'moved-on' }
    const text = String(arg['text'])
    const before = this.composer()
    if (before === text) return { result: 'inserted' }
    if (before !== '') return { result: 'not-empty' }
    if (luck < 0.08) return { result: 'no-composer' }
    this.type(text)
    if (luck < 0.12) throw new Error('the page went before it answered, with the text put in')
    return { result: 'inserted' }
  }
}
