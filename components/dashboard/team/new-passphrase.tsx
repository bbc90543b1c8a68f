import { useState } from 'preact/hooks'
import { newPassphrase, passphraseStrength } from '../../../lib/crypto/passphrase.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox, Field } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'

export interface TypedTwice {
  first: string
  again: string
}
export const NO_PASSPHRASE: TypedTwice = { first: '', again: '' }

/** A passphrase for something new, typed twice; how easily it could be guessed is said while it is typed. */
export function NewPassphrase({ typed, onType }: { typed: TypedTwice; onType: (typed: TypedTwice) => void }) {
  const { t } = useLanguage()
  const [shown, setShown] = useState(false)
  const strength = passphraseStrength(typed.first)
  const type = shown ? 'text' : 'password'
  const suggest = (): void => {
    const made = newPassphrase()
    onType({ first: made, again: made })
    // What was thought up by the machine has to be seen to be passed on.
    setShown(true)
  }
  return (
    <div class="stack-small narrow">
      <Field
        label={t('team.pass')}
        hint={typed.first === '' || strength === 'short' ? t('team.pass.hint') : t(`team.pass.${strength}`)}
        type={type}
        autocomplete="new-password"
        spellcheck={false}
        value={typed.first}
        onInput={(event) => onType({ ...typed, first: event.currentTarget.value })}
      />
      <Field
        label={t('team.pass.again')}
        error={typed.again !== '' && typed.first !== typed.again ? t('team.pass.differ') : undefined}
        type={type}
        autocomplete="new-password"
        spellcheck={false}
        value={typed.again}
        onInput={(event) => onType({ ...typed, again: event.currentTarget.value })}
      />
      <div class="row">
        <Checkbox label={t('team.pass.show')} checked={shown} onPick={setShown} />
        <Button onClick={suggest}>{t('team.pass.suggest')}</Button>
      </div>
      <p class="quiet">{t('team.pass.lost')}</p>
    </div>
  )
}
