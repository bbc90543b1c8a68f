import { useMemo } from 'preact/hooks'
import { useLanguage } from '../../ui/language.tsx'

/** Says a part of a whole with one decimal, "12.3%", everywhere on this page alike; of nothing it is 0. */
export function useShare(): (part: number, whole: number) => string {
  const { t } = useLanguage()
  return useMemo(() => {
    const format = new Intl.NumberFormat(t.locale, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 })
    return (part, whole) => format.format(whole === 0 ? 0 : part / whole)
  }, [t.locale])
}
