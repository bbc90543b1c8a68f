import { z } from '../db/zod.ts'
import { isId } from '../db/id.ts'

/**
 * What agents of one team tell one another, as lines of JSON in a sealed file (`lib/crypto`): the first says who made it, each of the others
 * is one person with what was written of them. People are named by what they are known by, since each computer has random ids of its own;
 * entries keep theirs, so that a file that is taken twice, or has gone round, changes nothing.
 */
export const TEAM_HOLDS = 'team'
export const TEAM_VERSION = 1

/** Of the log, what travels. */
export const TEAM_KINDS = ['consent', 'opt-heard', 'not-opt', 'sent'] as const

const id = z.string().refine(isId)
const instant = z.int().min(0)
const text = z.string().max(2000)
const network = z.union([z.enum(['whatsapp', 'telegram', 'meta', 'instagram', 'xmpp']), z.templateLiteral(['site:', z.string()])])
const written = { id, at: instant, agent: id, device: id }
const said = { message: text, words: text, network }

const headSchema = z.object({
  format: z.literal('recency-team'),
  version: z.literal(TEAM_VERSION),
  /** Who made it, and what they are called; '' where they gave no name. */
  agent: id,
  name: z.string().max(80),
  /** UTC ms. */
  made: instant,
  /** Only what was written since; null: everything. */
  since: instant.nullable(),
  /** What the agents of its entries are called, as far as is known. */
  names: z.record(id, z.string().max(80)),
  /** People in it. */
  people: z.int().min(0),
})
export type TeamHead = z.infer<typeof headSchema>

const entrySchema = z.discriminatedUnion('kind', [
  z.object({
    ...written,
    kind: z.literal('consent'),
    value: z.boolean(),
    from: z
      .discriminatedUnion('kind', [
        z.object({ kind: z.literal('message'), ...said }),
        z.object({ kind: z.literal('link'), link: id, name: text, ...said }),
      ])
      .exactOptional(),
  }),
  z.object({ ...written, kind: z.literal('opt-heard'), value: z.boolean(), message: text }),
  z.object({ ...written, kind: z.literal('not-opt'), value: z.boolean(), message: text }),
  z.object({
    ...written,
    kind: z.literal('sent'),
    value: z.object({
      network,
      offer: z.object({ id: text, revision: z.int(), variant: z.enum(['a', 'b']) }).nullable(),
      segment: text.nullable(),
      queue: text.nullable(),
      edited: z.boolean(),
    }),
  }),
])
export type TeamEntry = z.infer<typeof entrySchema>

const personSchema = z.object({
  /** Kinds are those of `Identity`, and `chat`: the `identityKey` of a chat that was linked. */
  known: z.array(z.tuple([z.enum(['phone', 'mail', 'handle', 'external', 'chat']), text])).max(200),
  entries: z.array(entrySchema),
})
export type TeamPerson = z.infer<typeof personSchema>
export type KnownBy = TeamPerson['known'][number]

/** It was sealed with the right passphrase, and is nothing that this version reads. `line` from 1. */
export class TeamLineError extends Error {
  constructor(readonly line: number) {
    super(`team file: line ${line}`)
    this.name = 'TeamLineError'
  }
}

/** A whole file, in the order of its lines. Throws TeamLineError. */
export async function readTeamLines(bytes: AsyncIterable<Uint8Array>): Promise<{ head: TeamHead; people: TeamPerson[] }> {
  const decoder = new TextDecoder()
  const people: TeamPerson[] = []
  let head: TeamHead | undefined
  let rest = ''
  let line = 0
  const take = (json: string): void => {
    line++
    const read = (head ? personSchema : headSchema).safeParse(parsed(json))
    if (!read.success) throw new TeamLineError(line)
    if (head) people.push(read.data as TeamPerson)
    else head = read.data as TeamHead
  }
  for await (const part of bytes) {
    const lines = (rest + decoder.decode(part, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const one of lines) take(one)
  }
  if (!head || rest !== '' || people.length !== head.people) throw new TeamLineError(line + 1)
  return { head, people }
}

export async function* teamLines(head: TeamHead, people: readonly TeamPerson[]): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  yield encoder.encode(`${JSON.stringify(head)}\n`)
  for (const person of people) yield encoder.encode(`${JSON.stringify(person)}\n`)
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
