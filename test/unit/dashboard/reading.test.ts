import { describe, expect, it, vi } from 'vitest'
import { byteSize } from '../../../components/dashboard/byte-size.ts'
import { limitsText, moneyScale, readLimits } from '../../../components/dashboard/cut/settings/limits.ts'
import { sourceIsGood } from '../../../components/dashboard/import/import-choices.tsx'
import { seenJob } from '../../../components/dashboard/import/job.ts'
import { errorText, noteText } from '../../../components/dashboard/import/note-text.ts'
import { fieldsOf, offerOf } from '../../../components/dashboard/offers/draft.ts'
import { routeOf } from '../../../components/dashboard/route.ts'
import { readSegmentText } from '../../../components/dashboard/segments/segment-text.ts'
import { domainOf } from '../../../components/dashboard/sites/gateways.tsx'
import type { JobRecord, PreviewNote } from '../../../lib/import/job.ts'
import { translator } from '../../../lib/language/translator.ts'
import { NO_VOCABULARY } from '../../../lib/segments/vocabulary.ts'

// The polyfill refuses to be loaded outside an extension; nothing here calls it.
vi.mock('../../../lib/browser.ts', () => ({ browser: {} }))

const t = translator('en')
const note = (code: PreviewNote['code'], values: PreviewNote['values']): PreviewNote => ({ level: 'error', code, values })

describe('limits by hand', () => {
  it('reads whole units, a comma as decimal mark, into minor units', () => {
    expect(readLimits('10; 20,5;  30.25;40', 5, moneyScale('EUR'), t)).toEqual({ limits: [1000, 2050, 3025, 4000] })
    expect(readLimits('100;200', 3, moneyScale('JPY'), t)).toEqual({ limits: [100, 200] })
  })
  it('says what is wrong', () => {
    expect(readLimits('10; x', 3, 1, t)).toEqual({ problem: '“x” is not a number.' })
    expect(readLimits('-1; 4', 3, 1, t)).toEqual({ problem: '“-1” is not a number.' })
    expect(readLimits('10', 3, 1, t)).toEqual({ problem: 'Exactly 2 numbers are needed.' })
    expect(readLimits('20; 20', 3, 1, t)).toEqual({ problem: 'Each number must be larger than the one before.' })
  })
  it('shows what it reads', () => {
    expect(readLimits(limitsText([1000, 2050, 123456], 100), 4, 100, t)).toEqual({ limits: [1000, 2050, 123456] })
  })
})

describe('sentences of an import', () => {
  it('name sizes, targets and countries in words', () => {
    expect(noteText(note('too-large', { size: 450_000_000, limit: 400 * 1024 * 1024 }), t)).toContain(
      '450 MB; files up to 419 MB',
    )
    expect(noteText(note('same-target-twice', { columns: 'Name, Nome', target: 'contact.name' }), t)).toContain('(full name)')
    expect(noteText(note('country-needed', { n: 2, country: 'IT' }), t)).toContain('numbers of Italy')
  })
  it('leave no mark unfilled for an error that is not known', () => {
    expect(errorText({ code: 'no-space', values: {} }, t)).toBe(
      'the disk of this computer is full. Free some space, then start the import again',
    )
    expect(errorText({ code: 'from-a-newer-version', values: {} }, t)).toBe(
      'something unexpected happened (from-a-newer-version)',
    )
  })
  it('tell bytes', () => {
    expect(byteSize(0, 'en')).toBe('0 bytes')
    expect(byteSize(3_400_000, 'it')).toBe('3,4 MB')
  })
  it('take a job without signs of life for interrupted', () => {
    const job = { state: 'running', aliveAt: 1000 } as JobRecord
    expect(seenJob(job, 60_000, false).state).toBe('running')
    expect(seenJob(job, 61_001, false).state).toBe('interrupted')
    // A worker in a long loop gives no sign, and is there.
    expect(seenJob(job, 61_001, true).state).toBe('running')
    expect(seenJob({ ...job, state: 'done' }, 9e9, false).state).toBe('done')
  })
  it('refuse names of a base that are kept for others', () => {
    expect(['shopify', 'shop-2'].every(sourceIsGood)).toBe(true)
    expect(['', 'demo', 'hand', 'My shop', '2nd', 'a:b'].some(sourceIsGood)).toBe(false)
  })
})

describe('what is typed', () => {
  it('names a view, or contacts', () => {
    expect(routeOf('#/rfm')).toBe('rfm')
    expect(routeOf('#/offers?new')).toBe('offers')
    expect(routeOf('#/presets')).toBe('contacts')
    expect(routeOf('')).toBe('contacts')
  })
  it('is a domain, also out of an address', () => {
    expect(domainOf(' +390555550101@SMS.Example.com/phone ')).toBe('sms.example.com')
    expect(domainOf('localhost')).toBe('localhost')
    expect(['', 'two words', '-x.com', 'a..b'].map(domainOf)).toEqual([null, null, null, null])
  })
  it('is a segment file, or a rule that takes the name beside it', () => {
    const rule = { field: 'orders.count', op: 'at-least', value: 2 }
    expect(readSegmentText(JSON.stringify(rule), 'Twice', NO_VOCABULARY)).toMatchObject({
      ok: true,
      draft: { name: 'Twice', rule },
    })
    expect(
      readSegmentText(JSON.stringify({ recency: 'segment', language: 1, name: 'Own', rule }), 'Twice', NO_VOCABULARY),
    ).toMatchObject({
      draft: { name: 'Own' },
    })
    expect(readSegmentText(JSON.stringify(rule), '', NO_VOCABULARY)).toMatchObject({ ok: false })
    expect(readSegmentText('{', 'Twice', NO_VOCABULARY)).toMatchObject({
      ok: false,
      problems: [{ problem: { code: 'not-json' } }],
    })
  })
  it('is an offer whose empty priority is no zero', () => {
    expect(offerOf(fieldsOf(null), { all: [] })).toMatchObject({
      segment: null,
      validFrom: null,
      validTo: null,
      priority: 50,
      texts: { '': '' },
    })
    expect(offerOf({ ...fieldsOf(null), priority: ' ' }, { all: [] }).priority).toBe(-1)
  })
})
