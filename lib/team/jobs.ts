import { bytesOf } from '../crypto/bytes.ts'
import { seal, unseal } from '../crypto/seal.ts'
import { SealedFileError, type SealedProblem } from '../crypto/sealed-file.ts'
import type { RecencyDatabase } from '../db/database.ts'
import type { TaskContext, TaskOutcome } from '../jobs/tasks.ts'
import { BaseMovedError } from '../orders/swap.ts'
import { settingsOrGuess } from '../workspace/settings-store.ts'
import { countTeam, gatherTeam, type TeamCounts } from './gather.ts'
import { teamNames } from './kept.ts'
import { planTaking, type TakingPlan } from './plan-taking.ts'
import { takePlanned } from './take.ts'
import { readTeamLines, TEAM_HOLDS, TEAM_VERSION, TeamLineError, teamLines, type TeamHead } from './team-file.ts'

/** What would go into a file. */
export async function countTeamQuery(
  db: RecencyDatabase,
  { since }: { since: number | null },
  signal: AbortSignal,
): Promise<TeamCounts> {
  return countTeam(await gatherTeam(db, since, signal))
}

/** Makes a file; nothing is changed. */
export async function makeTeamFile(
  db: RecencyDatabase,
  { since, passphrase }: { since: number | null; passphrase: string },
  signal: AbortSignal,
): Promise<{ blob: Blob; counts: TeamCounts; made: number }> {
  const made = Date.now()
  const { agent, agentName } = await settingsOrGuess(db)
  const people = await gatherTeam(db, since, signal)
  const names = await namesIn(db, new Set(people.flatMap(({ entries }) => entries.map((entry) => entry.agent))))
  const head: TeamHead = {
    format: 'recency-team',
    version: TEAM_VERSION,
    agent,
    name: agentName,
    made,
    since,
    names,
    people: people.length,
  }
  const parts: Uint8Array<ArrayBuffer>[] = []
  for await (const part of seal(teamLines(head, people), passphrase, { holds: TEAM_HOLDS, now: made })) parts.push(part)
  return { blob: new Blob(parts, { type: 'application/octet-stream' }), counts: countTeam(people), made }
}

/** What a file would bring, or why it cannot be read. */
export type TeamLook = { plan: Omit<TakingPlan, 'entries'>; own: boolean } | { problem: SealedProblem | { code: 'unreadable' } }

/** The question `team.look`: nothing is changed. */
export async function lookAtTeamFile(
  db: RecencyDatabase,
  { file, passphrase }: { file: File; passphrase: string },
  signal: AbortSignal,
): Promise<TeamLook> {
  try {
    const { entries: _, ...plan } = await planTaking(db, await openTeamFile(file, passphrase), { signal })
    return { plan, own: plan.head.agent === (await settingsOrGuess(db)).agent }
  } catch (error) {
    if (error instanceof SealedFileError) return { problem: error.problem }
    if (error instanceof TeamLineError) return { problem: { code: 'unreadable' } }
    throw error
  }
}

/** The task `team`: outcome `yes`, `no`, `heard`, `sent` that were new, `people` found, `unknown`. */
export async function takeTeamFile(
  db: RecencyDatabase,
  { file, passphrase }: { file: File; passphrase: string },
  { signal, progress }: TaskContext,
): Promise<TaskOutcome> {
  const read = await openTeamFile(file, passphrase)
  for (let tries = 1; ; tries++) {
    const plan = await planTaking(db, read, { signal, progress: (share, done) => progress(0.9 * share, done) })
    try {
      await takePlanned(db, plan, Date.now())
      return { ...plan.fresh, people: plan.found, unknown: plan.unknown, erased: plan.erased }
    } catch (error) {
      if (!(error instanceof BaseMovedError) || tries === 3) throw error
    }
  }
}

function openTeamFile(file: Blob, passphrase: string): ReturnType<typeof readTeamLines> {
  return readTeamLines(unseal(bytesOf(file), passphrase, TEAM_HOLDS))
}

async function namesIn(db: RecencyDatabase, agents: ReadonlySet<string>): Promise<Record<string, string>> {
  return Object.fromEntries(Object.entries(await teamNames(db)).filter(([agent]) => agents.has(agent)))
}
