import { useMemo } from 'preact/hooks'
import { useLanguage } from '../../ui/language.tsx'

/** Says a part of a whole with one decimal, "12.3%", everywhere on this page alike; of nothing it is 0. */
export function useShare(): (part: number, whole: number) => string {
  const { format } = useLanguage()
  return useMemo(() => (part, whole) => format.percent(whole === 0 ? 0 : part / whole, 1), [format])
}
