import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytesOf } from '../../../lib/crypto/bytes.ts'
import { writeLog } from '../../../lib/contacts/write-log.ts'
import type { RecencyDatabase } from '../../../lib/db/database.ts'
import { newId, type Id } from '../../../lib/db/id.ts'
import type { LogValue } from '../../../lib/db/log.ts'
import { erasePeople } from '../../../lib/law/erase.ts'
import { identityKey } from '../../../lib/sites/identity.ts'
import { writeVerdicts } from '../../../lib/same/write-verdict.ts'
import { personState } from '../../../lib/same/person-state.ts'
import { gatherTeam } from '../../../lib/team/gather.ts'
import { lookAtTeamFile, makeTeamFile, takeTeamFile } from '../../../lib/team/jobs.ts'
import { planTaking } from '../../../lib/team/plan-taking.ts'
import { takePlanned } from '../../../lib/team/take.ts'
import { takenFiles, teamNames } from '../../../lib/team/kept.ts'
import { readTeamLines, TeamLineError, teamLines, type TeamHead, type TeamPerson } from '../../../lib/team/team-file.ts'
import { changeSettings, settingsOrGuess } from '../../../lib/workspace/settings-store.ts'
import { bringIn, csv, everybody, newDatabase } from '../import/import-kit.ts'

const PEOPLE = ['+39055555401,anna@example.com,A1', '+39055555402,,A2', ',elin@example.com,A3']
const FILE = ['Phone,Email,Customer ID,Name', ...PEOPLE.map((one, i) => `${one},Person ${i}`), ''].join('\n')
const PASSPHRASE = 'quiet river, seven lamps'

interface Agent {
  db: RecencyDatabase
  agent: Id
  device: Id
  ids: Id[]
}

async function newAgent(file = FILE): Promise<Agent> {
  const db = newDatabase()
  await bringIn(db, [csv(file)])
  const ids = (await everybody(db)).map(({ contact }) => contact.id)
  return { db, agent: newId(), device: newId(), ids }
}

const headOf = ({ agent }: Agent, people: readonly TeamPerson[], names = {}): TeamHead => ({
  format: 'recency-team',
  version: 1,
  agent,
  name: 'Anna',
  made: 5,
  since: null,
  names,
  people: people.length,
})

/** What the one would give, taken by the other: as through a file, without the sealing, which is slow by intent. */
async function give(from: Agent, to: Agent): Promise<number> {
  const gathered = await gatherTeam(from.db, null)
  const read = await readTeamLines(teamLines(headOf(from, gathered), gathered))
  return takePlanned(to.db, await planTaking(to.db, read), 9)
}

const sent = (offer: Id | null): Extract<LogValue, { kind: 'sent' }> => ({
  kind: 'sent',
  value: {
    network: 'whatsapp',
    message: 'id-x',
    offer: offer ? { id: offer, revision: 1, variant: 'a' } : null,
    segment: null,
    queue: null,
    edited: false,
  },
})

const from = { kind: 'message', message: 'id-1', words: 'STOP', network: 'whatsapp' } as const
const anyValue: fc.Arbitrary<Extract<LogValue, { kind: 'consent' | 'sent' | 'opt-heard' }>> = fc.oneof(
  fc.boolean().map((value) => ({ kind: 'consent', value }) as const),
  fc.boolean().map((value) => ({ kind: 'consent', value, from }) as const),
  fc.constantFrom('o1', 'o2', null).map(sent),
  fc.nat(3).map((n) => ({ kind: 'opt-heard', value: false, message: `id-${n}` }) as const),
)

/** What counts of everybody, without what tells whose word it was. */
async function standing({ db, ids }: Agent): Promise<unknown> {
  const one = async (id: Id) => {
    const { consent, optHeard, written } = await personState(db, id)
    return { consent: consent && { given: consent.given, at: consent.at }, held: optHeard?.given === false, written }
  }
  return Promise.all(ids.map(one))
}

describe('a team file', () => {
  it('leaves the same with everybody, in whatever order and however often files go round', async () => {
    const word = fc.record({ agent: fc.nat(2), person: fc.nat(2), at: fc.nat(5), value: anyValue })
    const trip = fc.tuple(fc.nat(2), fc.nat(2))
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 12 }), fc.array(trip, { maxLength: 8 }), async (said, trips) => {
        const words = said.toSorted((a, b) => a.at - b.at)
        const team = [await newAgent(), await newAgent(), await newAgent()] as const
        const at = (n: number): Agent => team[n] as Agent
        for (const one of words) {
          const own = at(one.agent)
          await writeLog(own.db, own, own.ids[one.person] as Id, one.value, one.at)
        }
        for (const [giver, taker] of trips) await give(at(giver), at(taker))
        // Until nobody has anything new to tell.
        for (let round = 0; round < 2; round++) for (const giver of team) for (const taker of team) await give(giver, taker)
        for (const giver of team) for (const taker of team) expect(await give(giver, taker)).toBe(0)
        const [first, ...others] = await Promise.all(team.map(standing))
        for (const other of others) expect(other).toEqual(first)
        for (const [n, { db }] of team.entries()) {
          expect(await db.log.count()).toBe(words.length)
          const theirs = words.filter(({ value, agent }) => value.kind === 'sent' && agent !== n)
          expect(await db.sent.count()).toBe(theirs.length)
          db.close()
        }
      }),
      { numRuns: 5 },
    )
  })

  it('makes of a message of a colleague a mark of its own, and of an opt-out one whose source goes along', async () => {
    const [anna, bo] = [await newAgent(), await newAgent()]
    await writeLog(anna.db, anna, anna.ids[0] as Id, sent('o1'), 100)
    await writeLog(anna.db, anna, anna.ids[1] as Id, { kind: 'consent', value: false, from }, 200)
    expect(await give(anna, bo)).toBe(2)
    expect(await bo.db.sent.toArray()).toMatchObject([
      { contact: bo.ids[0], agent: anna.agent, message: '', at: 100, delivered: null, read: null, replied: null },
    ])
    expect((await personState(bo.db, bo.ids[0] as Id)).written).toEqual({ at: 100, offers: { o1: 100 } })
    expect((await personState(bo.db, bo.ids[1] as Id)).consent).toEqual({
      given: false,
      at: 200,
      from: { kind: 'team', of: from },
    })
    expect(await teamNames(bo.db)).toEqual({ [anna.agent]: 'Anna' })
    expect(await takenFiles(bo.db)).toMatchObject([{ agent: anna.agent, sent: 1, no: 1, people: 2, unknown: 0 }])
    // On to a third, whose word on the source is the first's own.
    const cy = await newAgent()
    await give(bo, cy)
    expect((await personState(cy.db, cy.ids[1] as Id)).consent?.from).toEqual({ kind: 'team', of: from })
    expect(await give(cy, anna)).toBe(0)
  })

  it('finds people by exact match alone: who is not here is told, and comes in once an import brings them', async () => {
    const anna = await newAgent()
    for (const id of anna.ids) await writeLog(anna.db, anna, id, { kind: 'consent', value: false }, 100)
    // The same id of another shop, whose number is another.
    const bo = await newAgent('Phone,Email,Customer ID,Name\n+39055555401,,,Anna\n+39055555499,,A2,Somebody else\n')
    const people = await gatherTeam(anna.db, null)
    const plan = await planTaking(bo.db, { head: headOf(anna, people), people })
    expect(plan).toMatchObject({ found: 1, unknown: 2, erased: 0, fresh: { no: 1 } })
    await takePlanned(bo.db, plan, 9)
    const own = (await everybody(bo.db)).find(({ contact }) => contact.phones.includes('+39055555401'))
    expect((await bo.db.people.toArray()).map(({ contact }) => contact)).toEqual([own?.contact.id])
    await bringIn(bo.db, [csv(FILE, 'second.csv')])
    expect(await give(anna, bo)).toBe(2)
  })

  it('holds an opt-out against everybody who has that number, and brings nobody back who was erased', async () => {
    const anna = await newAgent()
    await writeLog(anna.db, anna, anna.ids[0] as Id, { kind: 'consent', value: false }, 100)
    const shared = 'Phone,Email,Customer ID,Name\n+39055555401,,,One\n+39055555402,anna@example.com,,Two\n'
    const bo = await newAgent(shared)
    expect(await give(anna, bo)).toBe(2)
    for (const id of bo.ids) expect((await personState(bo.db, id)).consent?.given).toBe(false)
    expect(await give(anna, bo)).toBe(0)
    expect(await give(bo, anna)).toBe(0)
    // Merged, they are one; erased, nobody.
    const [one, two] = bo.ids as [Id, Id]
    await writeVerdicts(bo.db, bo, [{ kind: 'merge', contact: one, other: two }])
    expect(await give(anna, bo)).toBe(0)
    await erasePeople(bo.db, [one], { day: 20_000 })
    expect(await give(anna, bo)).toBe(0)
    expect(await bo.db.people.count()).toBe(0)
    const read = { head: headOf(anna, []), people: await gatherTeam(anna.db, null) }
    expect(await planTaking(bo.db, read)).toMatchObject({ found: 0, erased: 1 })
  })

  it('finds who is known by a linked chat alone', async () => {
    const jid = { network: 'xmpp', own: '', kind: 'jid', value: 'elin@chat.example' } as const
    const [anna, bo] = [await newAgent('Customer ID,Name\nX1,Elin\n'), await newAgent('Customer ID,Name\nY1,Elin\n')]
    for (const { db, ids, ...author } of [anna, bo]) await writeLog(db, author, ids[0] as Id, { kind: 'link', value: [jid] })
    await writeLog(anna.db, anna, anna.ids[0] as Id, sent(null), 100)
    expect(await give(anna, bo)).toBe(1)
    expect(await bo.db.links.get(identityKey(jid))).toMatchObject({ contact: bo.ids[0] })
  })

  it('is sealed, opens for its passphrase, and says what is wrong without changing anything', async () => {
    const [anna, bo] = [await newAgent(), await newAgent()]
    const { signal } = new AbortController()
    await changeSettings(anna.db, { agentName: 'Anna' })
    await writeLog(anna.db, await settingsOrGuess(anna.db), anna.ids[0] as Id, { kind: 'consent', value: false }, 100)
    const { blob, counts } = await makeTeamFile(anna.db, { since: null, passphrase: PASSPHRASE }, signal)
    expect(counts).toEqual({ people: 1, yes: 0, no: 1, heard: 0, sent: 0 })
    const file = new File([blob], 'team.recency')
    expect(await lookAtTeamFile(bo.db, { file, passphrase: PASSPHRASE }, signal)).toMatchObject({
      own: false,
      plan: { head: { name: 'Anna' }, found: 1, fresh: { no: 1 } },
    })
    expect(await lookAtTeamFile(anna.db, { file, passphrase: PASSPHRASE }, signal)).toMatchObject({
      own: true,
      plan: { fresh: { no: 0 } },
    })
    expect(await lookAtTeamFile(bo.db, { file, passphrase: 'another' }, signal)).toEqual({ problem: { code: 'passphrase' } })
    const cut = new File([blob.slice(0, blob.size - 3)], 'team.recency')
    expect(await lookAtTeamFile(bo.db, { file: cut, passphrase: PASSPHRASE }, signal)).toMatchObject({ problem: { code: 'cut' } })
    expect(await bo.db.log.count()).toBe(0)
    const progress = (): void => {}
    const arg = { file, passphrase: PASSPHRASE }
    expect(await takeTeamFile(bo.db, arg, { job: newId(), signal, progress })).toMatchObject({ no: 1, people: 1 })
    expect(await bo.db.log.count()).toBe(1)
    expect((await bytesOf(blob).next()).value?.length).toBeGreaterThan(0)
  })

  it('refuses lines that are none of its own', async () => {
    const anna = await newAgent()
    const person: TeamPerson = { known: [['phone', '+39055555401']], entries: [] }
    const lines = (people: unknown[], told = people.length) =>
      readTeamLines(teamLines({ ...headOf(anna, []), people: told }, people as TeamPerson[]))
    await expect(lines([person])).resolves.toMatchObject({ people: [person] })
    await expect(lines([person], 2)).rejects.toThrow(TeamLineError)
    await expect(lines([{ ...person, known: [['shoe', '42']] }])).rejects.toMatchObject({ line: 2 })
    const entry = { id: newId(), at: 1, agent: newId(), device: newId(), kind: 'tag', value: 'x' }
    await expect(lines([person, { ...person, entries: [entry] }])).rejects.toMatchObject({ line: 3 })
  })
})
