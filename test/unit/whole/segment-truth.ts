import { consentCard } from '../../../lib/consent/marketing.ts'
import { Directory } from '../../../lib/contacts/directory.ts'
import type { RecencyDatabase } from '../../../lib/db/database.ts'
import type { Id } from '../../../lib/db/id.ts'
import { Base } from '../../../lib/orders/base.ts'
import { presentScores } from '../../../lib/rfm/present-scores.ts'
import { personStates } from '../../../lib/same/person-state.ts'
import { ordinalsIn, type Bits } from '../../../lib/segments/columns/bits.ts'
import { factsOf } from '../../../lib/segments/facts-of.ts'
import type { Facts } from '../../../lib/segments/facts.ts'
import { codedGroups, meaningOf } from '../../../lib/segments/history/group-codes.ts'
import { movedPeople } from '../../../lib/segments/history/moved.ts'
import { segmentMoves } from '../../../lib/segments/history/segment-moves.ts'
import { codesAt, membersAt } from '../../../lib/segments/history/state-at.ts'
import { listPeople } from '../../../lib/table/list-people.ts'
import { EVERYBODY } from './shop-days.ts'

/** Somebody who stands for themselves. `token`: their id and place, and how often an undo freed that: the history takes them for another then. */
export interface Shown {
  token: string
  facts: Facts
}

/** Who everybody was at one moment. */
interface Truth {
  n: number
  tokens: string[]
  members: ReadonlyMap<Id, ReadonlySet<string>>
  /** Group, or why there is none, by token. */
  groups: ReadonlyMap<string, string>
}

/** What was true at every moment that the history keeps, beside what it says. */
export class SegmentTruth {
  readonly #moments: Truth[] = []
  readonly #freed: number[] = []
  #tokens: string[] = []

  constructor(readonly db: RecencyDatabase) {}

  /** To be told of every undo: places from the base's end on will be somebody else's. */
  async undone(before: number): Promise<void> {
    const { contacts } = (await Base.open(this.db)).manifest
    for (let at = contacts; at < before; at++) this.#freed[at] = (this.#freed[at] ?? 0) + 1
  }

  /** Everybody by ordinal, each with the facts of their card. */
  async everyone(now: number): Promise<Shown[]> {
    const { db } = this
    const present = await presentScores(db, now)
    this.#tokens = []
    if (!present) return []
    const { base, settings, scored } = present
    const rows = (await Promise.all(base.manifest.pages.map((_, page) => base.page(page)))).flat()
    this.#tokens = rows.map(({ contact }, at) => `${contact.id} ${at} ${this.#freed[at] ?? 0}`)
    const ordinals = [...(await listPeople(db, EVERYBODY)).ordinals]
    const ids = ordinals.map((at) => rows[at]?.contact.id ?? '')
    const states = await personStates(db, ids)
    const directory = new Directory(db, base)
    const shown: Shown[] = []
    for (const [i, at] of ordinals.entries()) {
      const [row, state] = [await directory.byId(ids[i] ?? ''), states[i]]
      if (!row || !state) throw new Error('nobody here')
      const { state: agreed } = consentCard(row.contact.consent, state.consent, null)
      const facts = factsOf(row, state, agreed, null, settings, scored.scoring, now)
      shown.push({ token: this.#tokens[at] ?? '', facts })
    }
    return shown
  }

  /** Remembers what was just counted; a moment that goes on is as it is now. */
  async remember(everyone: readonly Shown[], members: ReadonlyMap<Id, ReadonlySet<string>>): Promise<void> {
    const newest = await this.db.moments.orderBy('n').last()
    if (!newest) return
    if (this.#moments.at(-1)?.n === newest.n) this.#moments.pop()
    const groups = new Map(
      everyone.map(({ token, facts: { rfm } }) => [token, rfm.kind === 'scored' ? rfm.group : rfm.kind] as const),
    )
    this.#moments.push({ n: newest.n, tokens: this.#tokens, members, groups })
  }

  /** What the history says of all moments, and what it should say. */
  async compare(): Promise<{ said: unknown[]; wanted: unknown[] }> {
    const [said, wanted]: [unknown[], unknown[]] = [[], []]
    const add = (name: string, one: unknown, other: unknown): void => {
      said.push([name, one])
      wanted.push([name, other])
    }
    for (const truth of this.#moments) {
      add(`groups at ${truth.n}`, await this.#groupsSaid(truth), sorted(truth.groups))
      for (const [segment, members] of truth.members) {
        const bits = await membersAt(this.db, segment, truth.n)
        if (bits) add(`members at ${truth.n}`, tokensOf(bits, truth.tokens), [...members].toSorted())
      }
    }
    for (const segment of this.#moments.at(-1)?.members.keys() ?? []) await this.#compareSteps(segment, add)
    return { said, wanted }
  }

  async #groupsSaid({ n, tokens }: Truth): Promise<unknown> {
    const [codes, groups] = [await codesAt(this.db, n), await codedGroups(this.db)]
    const said = [...(codes ?? [])].flatMap((code, at) => {
      const means = meaningOf(code, groups)
      const name = means.kind === 'group' ? means.group.id : means.kind === 'unscored' ? means.reason : null
      return name === null ? [] : [[tokens[at] ?? '', name] as const]
    })
    return sorted(new Map(said))
  }

  async #compareSteps(segment: Id, add: (name: string, one: unknown, other: unknown) => void): Promise<void> {
    for (const { moment, count, joined, left, why, since } of (await segmentMoves(this.db, { segment })).steps) {
      const now = this.#moments.find(({ n }) => n === moment.n)
      const [after, before] = [now, this.#moments.find(({ n }) => n === since)].map((truth) => truth?.members.get(segment))
      if (!after) continue
      add(`count at ${moment.n}`, count, after.size)
      if (!before || since === null) continue
      const truly = { joined: [...after].filter((one) => !before.has(one)), left: [...before].filter((one) => !after.has(one)) }
      if (why === null) add(`moved at ${moment.n}`, [joined, left], [truly.joined.length, truly.left.length])
      for (const kind of ['joined', 'left'] as const) {
        const bits = await movedPeople(this.db, { kind, segment, since, until: moment.n })
        // Of those who are still there.
        const wanted = truly[kind].filter((token) => this.#tokens.includes(token))
        const there = tokensOf(bits, this.#tokens).filter((token) => !token.startsWith(' '))
        add(`${kind} at ${moment.n}`, there, wanted.toSorted())
      }
    }
  }
}

function tokensOf(bits: Bits, tokens: readonly string[]): string[] {
  return [...ordinalsIn(bits)].map((at) => tokens[at] ?? 'nobody').toSorted()
}

function sorted(map: ReadonlyMap<string, string>): [string, string][] {
  return [...map].toSorted(([a], [b]) => (a < b ? -1 : 1))
}
