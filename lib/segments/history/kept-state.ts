import type { RecencyDatabase } from '../../db/database.ts'
import type { Id } from '../../db/id.ts'
import { ColumnReader } from '../../orders/byte-columns.ts'
import { crc32 } from '../../orders/crc.ts'
import type { Bits } from '../columns/bits.ts'
import { keptMemberships } from '../kept-record.ts'
import type { Codes } from './differences.ts'

/** Everybody's state at the newest moment, as it is kept beside the differences. */
export interface KeptState {
  moment: number
  members: ReadonlyMap<Id, Bits>
  codes: Codes
  /** Stages; absent: not kept then. */
  stages?: Codes
}

/** Null where nothing is kept, or the chunk is lost: then states are rebuilt from the first differences on. */
export async function keptState(db: RecencyDatabase): Promise<KeptState | null> {
  const kept = await keptMemberships(db)
  if (kept?.moment === undefined) return null
  const chunk = await db.chunks.get(kept.chunk)
  if (!chunk || crc32(chunk.bytes) !== chunk.crc) return null
  const reader = new ColumnReader(chunk.bytes)
  const members = new Map(kept.segments.map(({ id }): [Id, Bits] => [id, reader.u32().slice()]))
  const codes = reader.ended ? new Uint8Array(0) : reader.u8().slice()
  return { moment: kept.moment, members, codes, ...(!reader.ended && { stages: reader.u8().slice() }) }
}
