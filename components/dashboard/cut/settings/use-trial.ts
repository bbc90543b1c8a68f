import { useEffect, useState } from 'preact/hooks'
import { query } from '../../../../lib/jobs/client.ts'
import type { RfmSettings } from '../../../../lib/rfm/rfm.ts'
import type { TriedCut } from '../../../../lib/rfm/try-cut.ts'

/** What settings that are not saved would do: worked out, on the way, or why it could not be. */
export type Trial = { tried: TriedCut } | { waits: true } | { error: unknown }

/** How long nothing is typed before the effect is worked out, in milliseconds. */
const PAUSE = 300

/** The effect of settings; null where there are none, or they are the present ones. What was worked out before is not shown for others. */
export function useTrial(settings: Omit<RfmSettings, 'revision'> | null, isWanted: boolean): Trial | null {
  const [trial, setTrial] = useState<{ of: string; trial: Trial } | null>(null)
  const name = settings && isWanted ? nameOf(settings) : null
  useEffect(() => {
    if (name === null) return
    let wanted = true
    const show = (found: Trial): void => void (wanted && setTrial({ of: name, trial: found }))
    let timer: ReturnType<typeof setTimeout>
    const ask = (isSecond: boolean): void => {
      timer = setTimeout(() => {
        query('rfm.try', { settings: JSON.parse(name) as Omit<RfmSettings, 'revision'> }).then(
          (tried) => tried && show({ tried }),
          // A question of another tab ends this one.
          (error: unknown) => (isSecond || !wanted ? show({ error }) : ask(true)),
        )
      }, PAUSE)
    }
    ask(false)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [name])
  if (name === null) return null
  return trial?.of === name ? trial.trial : { waits: true }
}

/** Whether two settings cut alike, whatever their revision. */
export function isSameCut(a: Omit<RfmSettings, 'revision'>, b: Omit<RfmSettings, 'revision'>): boolean {
  return nameOf(a) === nameOf(b)
}

/** The settings as text, in one order, what is as it was before it could be set left out. */
function nameOf({ bands, windowDays, lookingDay, purchases, least, money, limits, map }: Omit<RfmSettings, 'revision'>): string {
  return JSON.stringify({
    bands,
    windowDays,
    lookingDay,
    ...(purchases === 'days' && { purchases }),
    least,
    ...(money === 'mean' && { money }),
    ...(limits &&
      Object.keys(limits).length > 0 && {
        limits: { recency: limits.recency, frequency: limits.frequency, monetary: limits.monetary },
      }),
    map,
  })
}
