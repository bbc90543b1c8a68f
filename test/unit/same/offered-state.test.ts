import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { applyToPerson, blankPerson, rebuildFromLog, writeLog } from '../../../lib/contacts/write-log.ts'
import type { PersonState } from '../../../lib/db/database.ts'
import type { LogEntry, LogValue } from '../../../lib/db/log.ts'
import { personState } from '../../../lib/same/person-state.ts'
import { writeVerdicts } from '../../../lib/same/write-verdict.ts'
import { newDatabase } from '../import/import-kit.ts'

type Said = [at: number, value: LogValue]

const AUTHOR = { agent: 'a', device: 'd' }
const after = (said: Said[]): PersonState =>
  said.reduce(
    (state, [at, value]) => applyToPerson(state, { ...value, id: `e${at}`, contact: 'anna', at, ...AUTHOR } as LogEntry),
    blankPerson('anna'),
  )
const stop: LogValue = { kind: 'opt-heard', value: false, message: 'id-1' }
const start: LogValue = { kind: 'opt-heard', value: true, message: 'id-2' }
const consent = (value: boolean): LogValue => ({ kind: 'consent', value })
const sent = (offer: string | null): LogValue => ({
  kind: 'sent',
  value: {
    network: 'xmpp',
    message: 'id-9',
    offer: offer === null ? null : { id: offer, revision: 1, variant: 'a' },
    segment: null,
    queue: null,
    edited: false,
  },
})

describe('what was heard and sent', () => {
  it('holds a STOP until it is decided, and lets no later message cover it', () => {
    expect(after([[1, stop]]).optHeard).toEqual({ given: false, message: 'id-1', at: 1 })
    const both: Said[] = [
      [1, stop],
      [2, start],
    ]
    expect(after(both).optHeard?.given).toBe(false)
    expect(after([...both, [3, { kind: 'not-opt', value: true, message: 'id-2' }]]).optHeard?.given).toBe(false)
    expect(after([...both, [3, { kind: 'not-opt', value: false, message: 'id-1' }]]).optHeard).toBe(undefined)
    expect(after([...both, [3, consent(true)]])).toMatchObject({ consent: { given: true, at: 3 } })
    expect(after([...both, [3, consent(true)]])).not.toHaveProperty('optHeard')
    // What was said not to ask that is not heard again; what was decided stays so; another STOP is another.
    expect(
      after([
        [1, { kind: 'not-opt', value: false, message: 'id-1' }],
        [2, stop],
      ]).optHeard,
    ).toBe(undefined)
    expect(
      after([
        [2, consent(true)],
        [1, stop],
      ]).optHeard,
    ).toBe(undefined)
    expect(
      after([
        [2, consent(true)],
        [3, stop],
      ]).optHeard?.given,
    ).toBe(false)
  })

  it('counts the newest word on marketing in whatever order words come, and of two at once the no', () => {
    for (const order of [
      [
        [1, consent(true)],
        [2, consent(false)],
      ],
      [
        [2, consent(false)],
        [1, consent(true)],
      ],
    ] as Said[][])
      expect(after(order).consent).toEqual({ given: false, at: 2 })
    for (const first of [true, false])
      expect(
        after([
          [2, consent(first)],
          [2, consent(!first)],
        ]).consent?.given,
      ).toBe(false)
  })

  it('keeps of each offer the newest word, and when somebody last wrote', () => {
    const put: LogValue = { kind: 'offer', offer: 'o', revision: 2, state: 'put', variant: 'b' }
    const later: LogValue = { kind: 'offer', offer: 'o', revision: 2, state: 'later', until: 90 }
    expect(
      after([
        [1, put],
        [2, later],
      ]).offers,
    ).toEqual({ o: { revision: 2, state: 'later', at: 2, until: 90 } })
    expect(
      after([
        [5, sent('o')],
        [3, sent('p')],
        [4, sent(null)],
      ]).written,
    ).toEqual({ at: 5, offers: { o: 5, p: 3 } })
    const remind: LogValue = { kind: 'remind', value: 99, note: 'call' }
    expect(after([[1, remind]]).remind).toEqual({ at: 99, note: 'call', setAt: 1 })
    expect(
      after([
        [1, remind],
        [2, { kind: 'remind', value: null, note: '' }],
      ]).remind,
    ).toBe(undefined)
  })

  it('is one for records that are one person, and the same when it is derived anew', async () => {
    const db = newDatabase()
    const write = (contact: string, [at, value]: Said) => writeLog(db, AUTHOR, contact, value as never, at)
    await write('anna', [1, consent(true)])
    await write('anna', [4, sent('o')])
    await write('elin', [2, stop])
    await write('elin', [6, sent('o')])
    await write('elin', [3, { kind: 'remind', value: 99, note: 'call' }])
    await writeVerdicts(db, AUTHOR, [{ kind: 'merge', contact: 'anna', other: 'elin' }], 10)
    expect(await personState(db, 'anna')).toMatchObject({
      optHeard: { given: false, message: 'id-1' },
      written: { at: 6, offers: { o: 6 } },
      remind: { at: 99 },
    })
    const before = await db.people.toArray()
    await rebuildFromLog(db)
    expect(await db.people.toArray()).toEqual(before)
    // Writing goes to the one who stands for both, and decides for both.
    await write('anna', [11, { kind: 'consent', value: false, from: { kind: 'agent' } }])
    await write('anna', [12, { kind: 'remind', value: null, note: '' }])
    const decided = await personState(db, 'anna')
    expect(decided.consent).toEqual({ given: false, at: 11, from: { kind: 'agent' } })
    expect(decided).not.toHaveProperty('optHeard')
    expect(decided).not.toHaveProperty('remind')
    db.close()
  })
})
