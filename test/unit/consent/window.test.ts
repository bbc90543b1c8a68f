import { describe, expect, it } from 'vitest'
import { channelWindow, mayOffer, mayWrite } from '../../../lib/consent/window.ts'

const HOUR = 3_600_000
const NOW = Date.parse('2026-11-23T12:00:00Z')
const ago = (hours: number, open = false) => ({ lastIn: NOW - hours * HOUR, open: { in: open, out: false, last: false } })

describe('the channel’s window', () => {
  it.each(['whatsapp', 'telegram', 'xmpp', 'site:chat.example'] as const)('%s knows none', (network) => {
    expect(channelWindow(network, null, NOW)).toEqual({ state: 'free', until: null })
    expect(channelWindow(network, ago(10_000), NOW)).toEqual({ state: 'free', until: null })
  })

  it.each(['meta', 'instagram'] as const)('%s: offers for a day, a person’s answer for a week, then nothing', (network) => {
    expect(channelWindow(network, ago(6), NOW)).toEqual({ state: 'open', until: NOW + 18 * HOUR })
    expect(channelWindow(network, ago(24), NOW)).toEqual({ state: 'human', until: NOW + 6 * 24 * HOUR })
    expect(channelWindow(network, ago(7 * 24 - 1), NOW)).toEqual({ state: 'human', until: NOW + HOUR })
    expect(channelWindow(network, ago(7 * 24), NOW)).toEqual({ state: 'closed', until: null })
  })

  it('is unknown where no message of theirs is known, or a newer one has no time', () => {
    expect(channelWindow('meta', null, NOW).state).toBe('unknown')
    expect(channelWindow('meta', { ...ago(1), lastIn: null }, NOW).state).toBe('unknown')
    expect(channelWindow('meta', ago(30, true), NOW).state).toBe('unknown')
    expect(channelWindow('meta', ago(6, true), NOW)).toEqual({ state: 'open', until: NOW + 18 * HOUR })
  })

  it('a clock ahead of ours does not open it for longer', () => {
    expect(channelWindow('meta', ago(-5), NOW)).toEqual({ state: 'open', until: NOW + 24 * HOUR })
  })

  it('offers only where they are allowed for sure, words of a person also where nobody knows', () => {
    expect(
      (['free', 'open', 'human', 'closed', 'unknown'] as const).map((state) => [
        mayOffer({ state, until: null }),
        mayWrite({ state, until: null }),
      ]),
    ).toEqual([
      [true, true],
      [true, true],
      [false, true],
      [false, false],
      [false, true],
    ])
  })
})
