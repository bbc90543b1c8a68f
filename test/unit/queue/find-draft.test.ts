import { describe, expect, it } from 'vitest'
import type { SaidMessage } from '../../../lib/heard/heard.ts'
import { findDraft } from '../../../lib/queue/find-draft.ts'

const AT = Date.parse('2026-11-23T10:00:30Z')
const MINUTE = 60_000
const TEXT = 'Hi *Anna*, the winter coats are here! Shall I show you?'
let count = 0
const said = (direction: 'in' | 'out', text: string, at: number | null, key = `k${++count}`): SaidMessage => ({
  key,
  direction,
  text,
  at,
})
const drafted = (newest: string) => ({ at: AT, chat: 'anna', newest, by: { session: 's', tabId: 1, documentId: 'd' } })
const before = said('in', 'hello', AT - 90 * MINUTE, 'before')

describe('what became of a draft', () => {
  it('is sent where a message of ours below has its words, whatever marks the messenger took out', () => {
    const sent = said('out', 'Hi Anna, the winter coats are here!\u00a0Shall I show you?', null)
    expect(findDraft([before, sent], TEXT, drafted('before'))).toEqual({ fate: 'sent', message: sent, edited: false })
  })

  it('is sent as the agent changed it, also in quite other words', () => {
    const longer = said('out', `${TEXT} Best, Maja`, AT + MINUTE)
    const other = said('out', 'Come and see our coats', AT + MINUTE)
    expect(findDraft([before, longer], TEXT, drafted('before'))).toMatchObject({ fate: 'sent', edited: true })
    expect(findDraft([before, other], TEXT, drafted('before'))).toMatchObject({ fate: 'sent', edited: true })
  })

  it('is not there where all that came since is shown and none of it is ours', () => {
    expect(findDraft([before], TEXT, drafted('before'))).toEqual({ fate: 'not-there' })
    expect(findDraft([before, said('in', 'are you there?', AT + MINUTE)], TEXT, drafted('before'))).toEqual({ fate: 'not-there' })
    expect(findDraft([said('in', 'old', AT - 60 * MINUTE)], TEXT, drafted('gone'))).toEqual({ fate: 'not-there' })
  })

  it('is not known where the page shows too little', () => {
    expect(findDraft([], TEXT, drafted(''))).toEqual({ fate: 'unknown' })
    expect(findDraft([said('in', 'hello', null)], TEXT, drafted('gone'))).toEqual({ fate: 'unknown' })
    expect(findDraft([said('in', 'newer', AT + MINUTE)], TEXT, drafted('gone'))).toEqual({ fate: 'unknown' })
  })

  it('bears with a page that tells the minute alone, and with clocks that disagree', () => {
    const minute = Math.floor(AT / MINUTE) * MINUTE
    expect(findDraft([said('out', TEXT, minute)], TEXT, drafted(''))).toMatchObject({ fate: 'sent' })
    expect(findDraft([said('out', TEXT, AT - 180 * MINUTE)], TEXT, drafted(''))).toMatchObject({ fate: 'sent' })
    expect(findDraft([said('out', 'something else', AT - 180 * MINUTE)], TEXT, drafted(''))).toEqual({ fate: 'not-there' })
  })

  it('is no older message of the same words above the one that was the newest then', () => {
    const older = said('out', TEXT, AT - 30 * MINUTE)
    const last = said('in', 'thanks', AT - 20 * MINUTE, 'last')
    expect(findDraft([older, last], TEXT, drafted('last'))).toEqual({ fate: 'not-there' })
  })
})
