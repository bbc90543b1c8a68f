/**
 * Whether a rule is met; null where that hangs on a condition that this version does not understand. Three values and not two, or a `not`
 * around such a condition would be met by everybody.
 */
export type Verdict = boolean | null

/** False as soon as one is false, whatever the rest. */
export function allOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes(false)) return false
  return verdicts.includes(null) ? null : true
}

/** True as soon as one is true, whatever the rest. */
export function anyOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes(true)) return true
  return verdicts.includes(null) ? null : false
}

export function notOf(verdict: Verdict): Verdict {
  return verdict === null ? null : !verdict
}
