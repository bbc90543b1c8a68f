import { useEffect, useState } from 'preact/hooks'
import { query } from '../../../lib/jobs/client.ts'
import { currentGeneration } from '../../../lib/orders/base.ts'
import type { CurrencySum } from '../../../lib/rfm/currency-sums.ts'
import { useLive } from '../live.ts'
import { useSession } from '../session.ts'

/** A rate as typed, with a comma or a point before the decimals: null where the field is empty, undefined where it is no number above zero. */
export function readRate(text: string): number | null | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return null
  if (!/^\d+([.,]\d+)?$/.test(trimmed)) return undefined
  const rate = Number(trimmed.replace(',', '.'))
  return rate > 0 ? rate : undefined
}

/** What the base holds in each currency; undefined until the worker has said it, and where it cannot. */
export function useCurrencySums(): CurrencySum[] | undefined {
  const { db } = useSession()
  const generation = useLive(() => currentGeneration(db), [db])
  const [sums, setSums] = useState<CurrencySum[]>()
  useEffect(() => {
    if (generation === undefined) return
    let wanted = true
    // Without it the table is not shown; a damaged base is told by the view of contacts.
    query('rfm.currencies', {}).then(
      (found) => wanted && setSums(found),
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [db, generation])
  return sums
}
