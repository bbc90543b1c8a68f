import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { GROUP_CODES } from '../../lib/rfm/maps/eleven.ts'

/** An engine in memory that may use two threads, with the product's own map from score to group: it does the same work as ours, not less. */
export async function openDuckDb(): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' })
  const duck = await instance.connect()
  const groups = Object.entries(GROUP_CODES).flatMap(([group, codes]) => codes.split(' ').map((code) => `(${code}, '${group}')`))
  await duck.run(`CREATE TABLE groups AS SELECT * FROM (VALUES ${groups.join(', ')}) AS map(code, grp)`)
  return duck
}

/** Reads the orders of a CSV file into the table `orders`. */
export async function readOrders(duck: DuckDBConnection, path: string): Promise<void> {
  await duck.run('DROP TABLE IF EXISTS orders')
  await duck.run(
    `CREATE TABLE orders AS SELECT customer_id, date, amount FROM read_csv('${path}', header = true, columns = {
       'order_id': 'VARCHAR', 'customer_id': 'VARCHAR', 'date': 'DATE', 'amount': 'DECIMAL(12,2)' })`,
  )
}

/**
 * Scores everybody of `orders` on a day (ISO) by quintiles of the buyers' values and names their groups, in the table `scores`. Limits as the
 * R package `rfm` cuts them: quantiles of type 7, a value on a limit belongs to the higher band.
 */
export async function scoreOrders(duck: DuckDBConnection, today: string): Promise<void> {
  await duck.run('DROP TABLE IF EXISTS people')
  await duck.run(
    `CREATE TABLE people AS SELECT customer_id, DATE '${today}' - max(date) AS r, count(*) AS f, sum(amount)::DOUBLE AS m FROM orders GROUP BY customer_id`,
  )
  const limits = (axis: string, step: number): string =>
    [0.2, 0.4, 0.6, 0.8].map((part) => `quantile_cont(${axis}, ${part}) + ${step}`).join(', ')
  const band = (axis: string): string => [1, 2, 3, 4].map((i) => `(${axis} >= ${axis}s[${i}])::INT`).join(' + ')
  await duck.run('DROP TABLE IF EXISTS scores')
  await duck.run(
    `CREATE TABLE scores AS WITH limits AS (SELECT [${limits('r', 1)}] AS rs, [${limits('f', 1)}] AS fs, [${limits('m', 1)}] AS ms FROM people),
       bands AS (SELECT customer_id, 5 - (${band('r')}) AS r, 1 + ${band('f')} AS f, 1 + ${band('m')} AS m FROM people, limits)
     SELECT bands.*, grp FROM bands JOIN groups ON code = r * 100 + f * 10 + m`,
  )
}

/** People in each group of `scores`. */
export async function countGroups(duck: DuckDBConnection): Promise<Record<string, number>> {
  const result = await duck.runAndReadAll('SELECT grp, count(*)::INT AS people FROM scores GROUP BY grp ORDER BY grp')
  return Object.fromEntries(result.getRows().map(([group, people]) => [String(group), Number(people)]))
}
