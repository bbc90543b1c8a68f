import type { ImportPlan } from '../../../../lib/import/job.ts'

/** What a base holds after an import: people without what is blank, and the lines left out as `line what code`. */
export interface Found {
  people: Record<string, unknown>[]
  leftOut: string[]
}

export interface Sample extends Found {
  kinds: string[]
  /** What the user chooses besides agreeing. */
  change?: Partial<ImportPlan>
}

/** What a Russian shop chooses. */
export const RUSSIA: Partial<ImportPlan> = { country: 'RU', currency: 'RUB', timeZone: 'Europe/Moscow' }
