/**
 * What the dashboard may ask the heavy worker without changing anything: one line for each question, its argument and answer (both are
 * cloned on the way). How each is answered stands in `query-handlers.ts`. A newer question of the same name ends an older one.
 */
// oxlint-disable-next-line typescript/no-empty-object-type -- each area adds its lines
export interface Queries {}

export type QueryName = keyof Queries & string
export type QueryArg<N extends QueryName> = Queries[N] extends (arg: infer A) => unknown ? A : never
export type QueryResult<N extends QueryName> = Queries[N] extends (arg: never) => infer R ? R : never
