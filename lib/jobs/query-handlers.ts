import type { RecencyDatabase } from '../db/database.ts'
import type { QueryArg, QueryName, QueryResult } from './queries.ts'

type QueryHandlers = {
  [N in QueryName]: (db: RecencyDatabase, arg: QueryArg<N>, signal: AbortSignal) => Promise<QueryResult<N>>
}

/** How each question is answered. */
export const QUERY_HANDLERS: QueryHandlers = {}
