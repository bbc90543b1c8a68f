import { ImportError } from './error.ts'
import type { ImportPlan, ResumeState } from './job.ts'

/** What an interrupted import expects of the files that are given again. */
export type SameFiles =
  /** In the order of the plan. */
  | { kind: 'same'; files: File[] }
  /** Expected files for which none of this size was given, and given ones that no expected file is of the size of. */
  | { kind: 'differ'; missing: ResumeState['files']; strange: string[] }

/**
 * Finds the files of an interrupted import among those given again, by size, of equal sizes first by name: a copy may bear another name
 * ("orders (1).csv"). Whether the bytes are the same is checked while they are read, see `SliceCheck`.
 */
export function sameFiles(expected: ResumeState['files'], given: readonly File[]): SameFiles {
  const left = [...given]
  const take = (fits: (file: File) => boolean): File | undefined => {
    const place = left.findIndex(fits)
    return place === -1 ? undefined : left.splice(place, 1)[0]
  }
  const found = new Map<number, File>()
  for (const named of [true, false])
    for (const [i, { name, size }] of expected.entries()) {
      if (found.has(i)) continue
      const file = take((own) => own.size === size && (!named || own.name === name))
      if (file) found.set(i, file)
    }
  const missing = expected.filter((_, i) => !found.has(i))
  if (missing.length > 0) return { kind: 'differ', missing, strange: left.map(({ name }) => name) }
  return { kind: 'same', files: expected.flatMap((_, i) => found.get(i) ?? []) }
}

/** What an import is gone on with that begins now. `left`: what the interrupted one knew that it takes the place of. */
export function resumeState(plan: ImportPlan, left: ResumeState | null): ResumeState {
  return { plan, files: plan.files.map(({ name, size }) => ({ name, size })), slices: left?.slices ?? [] }
}

/** Notes the check sums of the slices that are read, and compares them with those of the reading that was interrupted. */
export class SliceCheck {
  readonly state: ResumeState

  constructor(
    state: ResumeState,
    /** Told once of the first file that is not the one from before. */
    readonly onDiffers: (error: ImportError) => void,
  ) {
    this.state = { ...state, slices: state.files.map((_, file) => [...(state.slices[file] ?? [])]) }
  }

  /** `file`: place in the plan; `slice`: counted from 0; `sum`: hex. */
  readonly take = (file: number, slice: number, sum: string): void => {
    const sums = this.state.slices[file]
    if (!sums) return
    const known = sums[slice]
    if (known === undefined) sums[slice] = sum
    else if (known !== sum) this.onDiffers(new ImportError('other-file', { file: this.state.files[file]?.name ?? '' }))
  }
}
