import { Notice } from '../ui/notice.tsx'

/** What is wrong with a form, said when it was to be saved; nothing where nothing is. */
export function Problems({ of: problems }: { of: readonly string[] }) {
  if (problems.length === 0) return null
  return (
    <Notice kind="error">
      <ul class={problems.length > 1 ? 'points' : ''}>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </Notice>
  )
}
