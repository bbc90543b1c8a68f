import { testEngine } from './engine-tests.ts'
import { openDuckDb } from './engines.ts'

// PostgreSQL, which takes seconds to start, is tried beside the trial `rules-as-sql`.
testEngine('DuckDB', openDuckDb)
