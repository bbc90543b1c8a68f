import { useState } from 'preact/hooks'
import { rateText } from '../../../lib/language/rate-text.ts'
import { query } from '../../../lib/jobs/client.ts'
import { dayOf } from '../../../lib/workspace/day.ts'
import { changeRates } from '../../../lib/workspace/settings-store.ts'
import { Button } from '../../ui/button.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'
import { Scroll } from '../scroll.tsx'
import { useSession } from '../session.ts'
import { RateRow } from './rate-row.tsx'
import { readRate, useCurrencySums } from './read-rates.ts'

/** Currencies of the base beside the workspace's, and what the user says that they are worth. */
export function Rates() {
  const { t } = useLanguage()
  const { db, settings } = useSession()
  const [typed, setTyped] = useState<Record<string, string>>({})
  const [wrong, setWrong] = useState<string[]>([])
  const [state, setState] = useState<'editing' | 'saved' | string>('editing')
  const { currency: main, rates } = settings
  const sums = useCurrencySums()
  if (!sums) return null
  const known = new Set(sums.map(({ currency }) => currency))
  // A rate that was given stays to be seen, and taken back, when its orders are gone.
  const given = Object.keys(rates).filter((currency) => !known.has(currency))
  const rows = [...sums, ...given.map((currency) => ({ currency, orders: 0, purchases: 0, sum: 0 }))].filter(
    ({ currency }) => currency !== main,
  )
  const save = async (event: Event): Promise<void> => {
    event.preventDefault()
    const read = Object.entries(typed).map(([currency, text]) => [currency, readRate(text)] as const)
    const faults = read.flatMap(([currency, rate]) => (rate === undefined ? [currency] : []))
    setWrong(faults)
    if (faults.length > 0) return
    const change = Object.fromEntries(read.flatMap(([currency, rate]) => (rate === undefined ? [] : [[currency, rate]])))
    await changeRates(db, change, dayOf(Date.now(), settings.timeZone)).then(
      () => {
        setTyped({})
        setState('saved')
        // Begun at once; a failure is met again, and told, where scores are asked for.
        query('rfm.make', {}).catch(() => undefined)
      },
      (error: unknown) => setState(failureText(error, t)),
    )
  }
  return (
    <section class="stack apart">
      <h2>{t('rates.title')}</h2>
      {rows.length === 0 ? (
        <p class="quiet">{t('rates.none', { currency: main })}</p>
      ) : (
        <form class="stack" onSubmit={save}>
          <p class="prose">{t('rates.lead')}</p>
          <Scroll label={t('rates.title')}>
            <table class="grid">
              <thead>
                <tr>
                  <th scope="col">{t('rates.currency')}</th>
                  <th scope="col" class="figures">
                    {t('rates.orders')}
                  </th>
                  <th scope="col" class="figures">
                    {t('rates.sum')}
                  </th>
                  <th scope="col">{t('rates.rate')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <RateRow
                    key={row.currency}
                    row={row}
                    text={typed[row.currency] ?? (rates[row.currency] ? rateText(rates[row.currency] ?? 0, t.locale) : '')}
                    wrong={wrong.includes(row.currency)}
                    onInput={(text) => {
                      setTyped({ ...typed, [row.currency]: text })
                      setState('editing')
                    }}
                  />
                ))}
              </tbody>
            </table>
          </Scroll>
          <div class="row">
            <Button type="submit">{t('dashboard.save')}</Button>
            {state === 'saved' && <output>{t('rates.saved')}</output>}
          </div>
          {state !== 'saved' && state !== 'editing' && <Notice kind="error">{state}</Notice>}
        </form>
      )}
    </section>
  )
}
