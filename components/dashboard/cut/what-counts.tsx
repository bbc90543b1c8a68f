import { rateText } from '../../../lib/language/rate-text.ts'
import type { PresentCut } from '../../../lib/rfm/cut-query.ts'
import { useLanguage } from '../../ui/language.tsx'
import { useSession } from '../session.ts'

/** From which day, over which purchases and in which money the scores are reckoned, and what is left out. */
export function WhatCounts({ cut: { scoring, currencies } }: { cut: PresentCut }) {
  const { t, format } = useLanguage()
  const { settings } = useSession()
  const { today, windowDays, lookingDay, purchases, least, money, currency, rates = {} } = scoring
  const others = Object.entries(currencies).filter(([code]) => code !== currency)
  const rated = others.filter(([code]) => Object.hasOwn(rates, code))
  const apart = others.filter(([code]) => !Object.hasOwn(rates, code))
  return (
    <section class="stack-small">
      <h3>{t('rfm.look.title')}</h3>
      <ul class="prose points">
        <li>
          {t(lookingDay === undefined ? 'rfm.look.day' : 'rfm.look.fixed', { day: format.day(today), zone: settings.timeZone })}
        </li>
        <li>
          {windowDays === undefined
            ? t('rfm.look.all')
            : t('rfm.look.window', { n: windowDays, from: format.day(today - windowDays) })}
        </li>
        {purchases === 'days' && <li>{t('rfm.look.byDay')}</li>}
        {least !== undefined && <li>{t('rfm.look.least', { least: format.money({ minor: least, currency }) })}</li>}
        <li>{t('rfm.look.currency', { currency })}</li>
        {money === 'mean' && <li>{t('rfm.look.mean')}</li>}
        {rated.map(([code]) => (
          <li key={code}>{t('rfm.look.rate', { currency: code, rate: rateText(rates[code] ?? 0, t.locale) })}</li>
        ))}
        {apart.map(([code, n]) => (
          <li key={code}>{t('rfm.look.apart', { currency: code, n })}</li>
        ))}
        <li>{t('rfm.look.leftOut')}</li>
      </ul>
      {others.length > 0 && (
        <p>
          <a href="#/settings">{t('rfm.look.rates')}</a>
        </p>
      )}
    </section>
  )
}
