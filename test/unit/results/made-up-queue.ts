import type { Queue, QueueItem, SentMessage } from '../../../lib/queue/queue.ts'

/** A queue as it is when it was just made; what a test is about is given. */
export function madeUpQueue(given: Partial<Queue> & Pick<Queue, 'id'>): Queue {
  return {
    revision: 1,
    name: 'October',
    of: { segments: [], minus: [] },
    offer: { id: 'offer', revision: 1, name: 'Autumn', marketing: true },
    network: 'xmpp',
    state: 'running',
    rules: {
      perDay: null,
      restDays: 0,
      hours: null,
      holdout: 0.25,
      split: { mine: 1, among: 1 },
      unknownConsent: false,
      order: 'name',
      boughtWithinDays: 14,
    },
    createdAt: 0,
    changedAt: 0,
    made: { at: 0, people: 0, left: {} },
    ...given,
  }
}

export function madeUpItem(
  given: Partial<QueueItem> & Pick<QueueItem, 'id' | 'queue' | 'contact' | 'rank' | 'state'>,
): QueueItem {
  return {
    text: '',
    variant: 'a',
    language: '',
    segment: null,
    notBefore: 0,
    changedAt: 0,
    holder: null,
    drafted: null,
    sent: null,
    why: null,
    ...given,
  }
}

export function madeUpSent(given: Partial<SentMessage> & Pick<SentMessage, 'id' | 'contact' | 'at'>): SentMessage {
  return {
    network: 'xmpp',
    message: '',
    offer: null,
    segment: null,
    queue: null,
    edited: false,
    agent: 'agent',
    delivered: null,
    read: null,
    replied: null,
    ...given,
  }
}
