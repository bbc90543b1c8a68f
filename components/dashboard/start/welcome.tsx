import { useState } from 'preact/hooks'
import { currencyOf } from '../../../lib/workspace/country-currency.ts'
import { changeSettings } from '../../../lib/workspace/settings-store.ts'
import { Button } from '../../ui/button.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'
import { queryOf } from '../route.ts'
import { useSession } from '../session.ts'
import { BasicsFields, basicsOf, type Basics } from '../settings/basics-fields.tsx'
import { BringIn } from './bring-in.tsx'

/** The rest of the first run: the workspace's basics, then where the customers come from. `#/welcome?bring` begins with the latter. */
export function Welcome() {
  const { t } = useLanguage()
  const { db, settings } = useSession()
  const [change, setChange] = useState<Partial<Basics>>({})
  const [step, setStep] = useState<2 | 3>(() => (queryOf(location.hash) === 'bring' ? 3 : 2))
  const [problem, setProblem] = useState('')
  // Until the user picks one, the currency follows the country.
  const [ownCurrency, setOwnCurrency] = useState(false)
  const keep = async (event: Event): Promise<void> => {
    event.preventDefault()
    try {
      await changeSettings(db, change)
      setStep(3)
    } catch (error) {
      setProblem(failureText(error, t))
    }
  }
  const pick = (more: Partial<Basics>): void => {
    const currency = more.country && !ownCurrency ? currencyOf(more.country) : null
    if (more.currency) setOwnCurrency(true)
    setChange({ ...change, ...(currency ? { currency } : {}), ...more })
    // The page speaks the language at once, before the rest is kept.
    if (more.language)
      changeSettings(db, { language: more.language }).catch((error: unknown) => setProblem(failureText(error, t)))
  }
  return (
    <main class="start">
      <div class="start-top">
        <div class="brand">Recency</div>
        <span class="quiet">{t('start.step', { step, steps: 3 })}</span>
      </div>
      {step === 3 ? (
        <BringIn onBack={() => setStep(2)} />
      ) : (
        <form class="narrow stack" onSubmit={keep}>
          <h1>{t('start.basics.title')}</h1>
          <p class="quiet">{t('start.basics.lead')}</p>
          <BasicsFields value={{ ...basicsOf(settings), ...change }} onChange={pick} />
          {problem && <Notice kind="error">{problem}</Notice>}
          <div class="row">
            <Button type="submit" look="main" class="button-large">
              {t('start.continue')}
            </Button>
          </div>
        </form>
      )}
    </main>
  )
}
