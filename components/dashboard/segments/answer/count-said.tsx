import { useEffect, useState } from 'preact/hooks'
import { useLanguage } from '../../../ui/language.tsx'
import type { Tried } from './use-tried.ts'

/** So long nothing may change before the count is said: a screen reader is not to talk over every key. */
const QUIET_FOR = 900

/** Says the count to those who hear the page, once it stands still. */
export function CountSaid({ tried: { answer, busy } }: { tried: Tried }) {
  const { t } = useLanguage()
  const [said, setSaid] = useState('')
  const text = answer && !busy ? t('builder.count', { n: answer.count, people: answer.people }) : null
  useEffect(() => {
    if (text === null) return
    const timer = setTimeout(() => setSaid(text), QUIET_FOR)
    return () => clearTimeout(timer)
  }, [text])
  return <output class="out-of-sight">{said}</output>
}
