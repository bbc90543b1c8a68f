import type { PageReading } from '../../../lib/sites/reading.ts'

export type OpenChat = Extract<PageReading, { state: 'chat' }>

export function jid(name: string) {
  return { network: 'xmpp' as const, own: '', kind: 'jid', value: `${name}@chat.example` }
}

/** A reading of the open chat with one person. */
export function chat(name: string, given: Partial<OpenChat> = {}): OpenChat {
  return {
    state: 'chat',
    site: 'converse',
    key: name,
    kind: 'person',
    title: name,
    identities: [jid(name)],
    numbers: [],
    lost: [],
    ...given,
  }
}
