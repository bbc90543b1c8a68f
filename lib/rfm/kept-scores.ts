import type { RecencyDatabase } from '../db/database.ts'
import { newId, type Id } from '../db/id.ts'
import { currentGeneration } from '../orders/base.ts'
import { ColumnReader, ColumnWriter } from '../orders/byte-columns.ts'
import { crc32 } from '../orders/crc.ts'
import { ELEVEN } from './maps/eleven.ts'
import type { Scoring } from './rfm.ts'
import type { ScoreColumns } from './score-columns.ts'

/** Record `scores` of the `keyed` table: where everybody's scores by the scoring in record `scoring` are kept. */
interface KeptScores {
  chunk: Id
  scoring: Scoring
}

/**
 * Keeps a scoring and everybody's scores by it, in one transaction; those before go. Nothing is kept where the base has moved on meanwhile:
 * then it is cut anew anyway.
 */
export async function keepScores(db: RecencyDatabase, scoring: Scoring, scores: ScoreColumns): Promise<void> {
  const { r, f, m, group } = scores
  const bytes = new ColumnWriter().numbers('u8', r).numbers('u8', f).numbers('u8', m).numbers('u8', group).bytes()
  const kept: KeptScores = { chunk: newId(), scoring }
  await db.transaction('rw', [db.keyed, db.chunks], async () => {
    if ((await currentGeneration(db)) !== scoring.generation) return
    const before = await keptScores(db)
    await db.chunks.add({ id: kept.chunk, bytes, crc: crc32(bytes) })
    await db.keyed.bulkPut([
      { key: 'scoring', value: scoring },
      { key: 'scores', value: kept },
    ])
    if (before) await db.chunks.delete(before.chunk)
  })
}

/** The scoring that is kept, whatever it was cut for. */
export async function storedScoring(db: RecencyDatabase): Promise<Scoring | undefined> {
  const stored = (await db.keyed.get('scoring'))?.value as Scoring | undefined
  return stored && withMap(stored)
}

/** Everybody's scores by this scoring; null where they are not kept, or their chunk is lost: they can be reckoned again. */
export async function readScores(db: RecencyDatabase, scoring: Scoring): Promise<ScoreColumns | null> {
  const kept = await keptScores(db)
  if (!kept || !isSame(kept.scoring, scoring)) return null
  const chunk = await db.chunks.get(kept.chunk)
  if (!chunk || crc32(chunk.bytes) !== chunk.crc) return null
  const reader = new ColumnReader(chunk.bytes)
  return { r: reader.u8(), f: reader.u8(), m: reader.u8(), group: reader.u8() }
}

/** A scoring of old has no map: it knew the eleven groups alone. */
function withMap(scoring: Omit<Scoring, 'map'> & Partial<Pick<Scoring, 'map'>>): Scoring {
  return { ...scoring, map: scoring.map ?? ELEVEN }
}

function isSame(a: Scoring, b: Scoring): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

async function keptScores(db: RecencyDatabase): Promise<KeptScores | undefined> {
  const kept = (await db.keyed.get('scores'))?.value as KeptScores | undefined
  return kept && { ...kept, scoring: withMap(kept.scoring) }
}

/** A short text that changes with every new cut that is kept. */
export async function scoringName(db: RecencyDatabase): Promise<string> {
  const scoring = await storedScoring(db)
  return scoring ? [scoring.generation, scoring.today, scoring.settingsRevision, scoring.currency].join(' ') : ''
}
