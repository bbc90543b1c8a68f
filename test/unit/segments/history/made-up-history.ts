import { RecencyDatabase } from '../../../../lib/db/database.ts'
import { baseState } from '../../../../lib/orders/base.ts'
import { EMPTY_MANIFEST } from '../../../../lib/orders/manifest.ts'
import { swapBase, undoTo } from '../../../../lib/orders/swap.ts'
import type { RfmGroup } from '../../../../lib/rfm/map.ts'
import { UNSCORED } from '../../../../lib/rfm/score-columns.ts'
import { bitsWhere, countBits } from '../../../../lib/segments/columns/bits.ts'
import { keepMemberships } from '../../../../lib/segments/kept-memberships.ts'
import { STAGE_CODES } from '../../../../lib/segments/columns/stage-column.ts'
import type { PresentStages } from '../../../../lib/segments/history/present-stages.ts'
import type { Rule } from '../../../../lib/segments/rule.ts'

/** Somebody at an ordinal; another one who stands there later is another token. */
export interface Token {
  /** Segments they are in. */
  in: Set<string>
  /** A group's id, or `nobody` once erased. */
  group: string
}

/** What was true at the end of a moment. */
export interface TrueState {
  day: number
  generation: number
  tokens: Token[]
  members: Map<string, Set<number>>
  groups: string[]
  /** Codes of stages. */
  stages: number[]
  rules: Map<string, number>
  settings: number
}

/** Somebody's stage goes with their group, so that it moves as much. */
function stageOfToken({ group }: Token): number {
  return { nobody: 0, x: 1, y: 2, z: 5 }[group] ?? 7
}

const SETTINGS = { timeZone: 'Europe/Rome', currency: 'EUR' } as const
let made = 0

/** A workspace of made-up people whose every state is remembered as it was, beside the base that keeps differences. */
export class MadeUpHistory {
  readonly db = new RecencyDatabase(`history-${made++}`)
  readonly moments: TrueState[] = []
  day = 20_000
  tokens: Token[] = []
  /** Segments with the revision of their rule. */
  rules = new Map<string, number>([
    ['a', 1],
    ['b', 1],
  ])
  groups = ['x', 'y', 'z']
  settings = 1
  stageRules: PresentStages['rules'] = []
  /** False: as it was before stages were kept. */
  keepsStages = true
  #bases = new Map<number, Token[]>([[0, []]])

  async import(tokens: Token[]): Promise<void> {
    const { generation, newest } = await baseState(this.db)
    this.tokens = [...this.tokens, ...tokens]
    const to = { ...EMPTY_MANIFEST, generation: newest + 1, parent: generation, contacts: this.tokens.length }
    const record = { id: `import-${to.generation}`, before: generation, after: to.generation, at: Date.now() }
    await swapBase(this.db, to, async () => void (await this.db.imports.add(record as never)))
    this.#bases.set(to.generation, this.tokens)
  }

  async undo(): Promise<void> {
    const { generation } = await baseState(this.db)
    const parent = (await this.db.manifests.get(generation))?.parent
    if (parent === undefined) return
    await undoTo(this.db, parent)
    this.tokens = this.#bases.get(parent) as Token[]
  }

  /** The same base under a new number, what is kept beside it gone; as erasing does it. */
  async erase(ordinal: number): Promise<void> {
    const token = this.tokens[ordinal]
    const { generation, newest } = await baseState(this.db)
    const manifest = await this.db.manifests.get(generation)
    if (!token || !manifest) return
    token.group = 'nobody'
    token.in.clear()
    await this.db.transaction('rw', this.db.tables, async () => {
      await this.db.manifests.put({ ...manifest, generation: newest + 1 })
      await this.db.keyed.put({ key: 'base', value: { generation: newest + 1, newest: newest + 1 } })
      await this.db.imports.toCollection().modify((record) => {
        if (record.after === generation) record.after = newest + 1
      })
      await this.db.keyed.delete('memberships')
      await this.db.chunks.clear()
    })
    this.#bases.set(newest + 1, this.tokens)
  }

  /** Keeps the present state, as counting does. */
  async keep(written = ''): Promise<void> {
    const { generation } = await baseState(this.db)
    const segments = [...this.rules].map(([id, revision]) => ({ id, rule: ruleOf(revision), off: false }))
    const sets = segments.map(({ id }) => bitsWhere(this.tokens.length, (ordinal) => this.tokens[ordinal]?.in.has(id) ?? false))
    const members = segments.map(({ id }, i) => ({ id, bits: sets[i] as never, count: countBits(sets[i] as never) }))
    const places: RfmGroup[] = this.groups.map((id) => ({ id, colour: 'lost' }))
    const column = Uint8Array.from(this.tokens, ({ group }) => this.#placeOf(group))
    await keepMemberships(
      this.db,
      { generation, day: this.day, cut: String(this.settings), written },
      segments,
      members,
      {
        column,
        meaning: (place) => places[place] ?? (place === UNSCORED.nobody ? 'nobody' : 'no-orders'),
        settings: { ...SETTINGS, rfm: { revision: 1, bands: 5, windowDays: this.settings } },
        ...(this.keepsStages && { stages: this.#stages() }),
      },
      Date.now(),
    )
    this.#remember(generation)
  }

  #stages(): PresentStages {
    const codes = Uint8Array.from(this.tokens, stageOfToken)
    const sizes = Array.from({ length: STAGE_CODES }, (_, code) => codes.filter((one) => one === code && code !== 0).length)
    return { codes, sizes, rules: this.stageRules }
  }

  #remember(generation: number): void {
    const { day, tokens } = this
    // There is no history before there is anybody.
    if (this.moments.length === 0 && tokens.length === 0) return
    const state: TrueState = {
      day,
      generation,
      tokens: [...tokens],
      members: new Map(
        [...this.rules.keys()].map((id) => [id, new Set(tokens.flatMap((one, i) => (one.in.has(id) ? [i] : [])))]),
      ),
      groups: tokens.map(({ group }) => this.groupShown(group)),
      stages: tokens.map(stageOfToken),
      rules: new Map(this.rules),
      settings: this.settings,
    }
    const newest = this.moments.at(-1)
    if (newest?.day === day && newest.generation === generation) this.moments.pop()
    this.moments.push(state)
  }

  /** A group that the present map lacks is no orders here. */
  groupShown(group: string): string {
    return group === 'nobody' ? 'absent' : this.groups.includes(group) ? group : 'no-orders'
  }

  #placeOf(group: string): number {
    const shown = this.groupShown(group)
    if (shown === 'absent') return UNSCORED.nobody
    return shown === 'no-orders' ? UNSCORED['no-orders'] : this.groups.indexOf(shown)
  }
}

function ruleOf(revision: number): Rule {
  return { field: 'contact.country', op: 'is', value: String(revision) }
}
