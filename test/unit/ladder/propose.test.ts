import { describe, expect, it } from 'vitest'
import type { SaidMessage } from '../../../lib/heard/heard.ts'
import { hearSignals } from '../../../lib/ladder/hear-signals.ts'
import { HEARD_FOR, proposeStage, type PersonHeard } from '../../../lib/ladder/propose.ts'
import type { Signal } from '../../../lib/ladder/signal.ts'
import { starterSignals } from '../../../lib/ladder/starter-signals.ts'

const NOW = Date.UTC(2026, 10, 22, 12)
const SIGNALS = starterSignals(0)

function chat(...texts: (string | { out: string } | { at: number | null; text: string })[]): SaidMessage[] {
  return texts.map((one, n) => {
    const at = NOW - (texts.length - n) * 60_000
    if (typeof one === 'string') return { key: `m${n}`, direction: 'in', at, text: one }
    if ('out' in one) return { key: `m${n}`, direction: 'out', at, text: one.out }
    return { key: `m${n}`, direction: 'in', ...one }
  })
}

function proposed(messages: SaidMessage[], person: PersonHeard = {}, signals = SIGNALS): string {
  const proposal = proposeStage(messages, signals, person, NOW)
  if (!proposal) return '-'
  return `${proposal.stage} ${proposal.message.key} ${proposal.spans.map(({ from, to }) => proposal.message.text.slice(from, to)).join(' + ')}`
}

function signal(stage: Signal['stage'], phrase: string, more: Partial<Signal> = {}): Signal {
  return {
    id: `${stage}-${phrase}`,
    revision: 1,
    origin: { kind: 'own' },
    language: 'en',
    stage,
    phrase,
    off: false,
    changedAt: 0,
    ...more,
  }
}

describe('a stage is proposed from what the customer wrote', () => {
  it('by the newest message that speaks for one', () => {
    expect(proposed(chat('which one is better?', 'Send me the link please', 'thanks', 'Via Roma 1'))).toBe(
      '5 m1 Send me the link',
    )
    expect(proposed(chat('hello', 'are you open on Sunday?'))).toBe('-')
    expect(proposed([])).toBe('-')
  })

  it('never by what the shop wrote', () => {
    expect(proposed(chat({ out: "I'll take two" }))).toBe('-')
    expect(proposed(chat('is it worth it?', { out: 'how do I pay' }))).toBe('4 m0 is it worth + worth it')
  })

  it('not where the newest with signals takes it back, or speaks for several stages', () => {
    expect(proposed(chat('I’ll take it', 'sorry, not ready to order'))).toBe('-')
    expect(proposed(chat('I’ll take it', 'is it worth it? how do I pay'))).toBe('-')
    expect(proposed(chat('I like how it works, but is it worth it'))).toBe('4 m0 is it worth + worth it')
  })

  it('not where it is the stage that was set', () => {
    expect(proposed(chat('how do I pay?'), { stage: { stage: 5, at: 0 } })).toBe('-')
    expect(proposed(chat('how do I pay?'), { stage: { stage: 4, at: 0 } })).toBe('5 m0 how do I pay')
  })

  it('not out of what is older than the stage that was set, or than a month', () => {
    const [old, fresh] = [NOW - HEARD_FOR - 1, NOW - 1]
    expect(proposed(chat({ at: old, text: 'how do I pay' }))).toBe('-')
    expect(proposed(chat({ at: fresh, text: 'how do I pay' }), { stage: { stage: 3, at: fresh } })).toBe('-')
    expect(proposed(chat({ at: fresh, text: 'how do I pay' }), { stage: { stage: null, at: fresh - 1 } })).toBe(
      '5 m0 how do I pay',
    )
    expect(proposed(chat({ at: null, text: 'how do I pay' }, { at: old, text: 'ok' }))).toBe('-')
    expect(proposed(chat({ at: null, text: 'how do I pay' }))).toBe('5 m0 how do I pay')
  })

  it('not out of what was decided upon, nor what stands above it', () => {
    const messages = chat({ at: null, text: 'any reviews?' }, { at: null, text: 'how do I pay' }, { at: null, text: 'ok' })
    expect(proposed(messages, { stage: { stage: 3, at: 0, from: { message: 'm1', words: 'how do I pay' } } })).toBe('-')
    expect(proposed(messages, { notStage: { message: 'm1', at: 0 } })).toBe('-')
    expect(proposed(messages, { notStage: { message: 'm0', at: 0 } })).toBe('5 m1 how do I pay')
    // The declined message is not to be seen any more.
    const later = chat({ at: NOW - 2, text: 'how do I pay' })
    expect(proposed(later, { notStage: { message: 'gone', at: NOW - 1 } })).toBe('-')
    expect(proposed(later, { notStage: { message: 'gone', at: NOW - 3 } })).toBe('5 m0 how do I pay')
  })

  it('in the customer’s language where words mean something else in another', () => {
    const signals = [signal(5, 'ok prendo', { language: 'it' }), signal(0, 'ok', { language: 'en' })]
    expect(proposed(chat('ok prendo'), { languages: ['en-GB', 'it'] }, signals)).toBe('0 m0 ok')
    expect(proposed(chat('ok prendo'), { languages: ['it-IT'] }, signals)).toBe('5 m0 ok prendo')
  })

  it('with what the user wrote: switched off, with exceptions, in a language of no list', () => {
    expect(proposed(chat('take my money'), {}, [signal(5, 'take my money', { off: true })])).toBe('-')
    const unless = signal(5, 'take it', { unless: ['if i'] })
    expect(proposed(chat('I take it'), {}, [unless])).toBe('5 m0 take it')
    expect(proposed(chat('I take it if I can'), {}, [unless])).toBe('-')
    expect(proposed(chat('if I can. I take it'), {}, [unless])).toBe('5 m0 take it')
    expect(proposed(chat('ich nehme es'), {}, [signal(5, 'ich nehme', { language: 'de' })])).toBe('5 m0 ich nehme')
    expect(proposed(chat('a bad (phrase'), {}, [signal(5, '(phrase')])).toBe('-')
  })
})

describe('what takes a signal back', () => {
  it.each([
    ["I'm not ready to buy", 'negation'],
    ['non voglio ordinare', 'negation'],
    ['jag är inte redo att köpa', 'negation'],
    ['jag köper den inte', 'negation'],
    ['не хочу заказать', 'negation'],
    ['maybe I’ll buy it', 'doubt'],
    ['I’ll buy it next month', 'other-time'],
    ['my sister says I’ll buy it', 'others'],
    ['I want to buy it but my card is empty', 'but'],
  ])('%s: %s', (text, why) => {
    const { found, outcome } = hearSignals(text, SIGNALS)
    expect(outcome.kind).toBe('taken-back')
    expect(found.map(({ takenBack }) => takenBack)).toContain(why)
  })

  it('a message about an order that was made, or a joke, says nothing', () => {
    expect(hearSignals('my order never came, how do I pay?', SIGNALS).outcome.kind).toBe('silent')
    expect(hearSignals('haha take my money', SIGNALS).outcome.kind).toBe('silent')
    expect(hearSignals(`how do I pay ${'word '.repeat(80)}`, SIGNALS).outcome.kind).toBe('too-long')
  })

  it('takes no noticeable time', () => {
    const messages = chat(
      ...Array.from(
        { length: 60 },
        () => 'I was just wondering what you would say to that, since we talked of it the other day, ok?',
      ),
    )
    proposeStage(messages, SIGNALS, {}, NOW)
    const times = Array.from({ length: 8 }, () => {
      const start = performance.now()
      proposeStage(messages, SIGNALS, {}, NOW)
      return performance.now() - start
    })
    // The quickest: what else the machine does is not ours.
    expect(Math.min(...times)).toBeLessThan(20)
  })
})
