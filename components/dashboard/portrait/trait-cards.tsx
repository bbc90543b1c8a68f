import { useState } from 'preact/hooks'
import type { Portrait } from '../../../lib/segments/portrait/portrait.ts'
import { Button } from '../../ui/button.tsx'
import { saveFile } from '../save-file.ts'
import { portraitFile } from './portrait-file.ts'
import { TraitCard } from './trait-card.tsx'
import type { Wording } from './value-text.ts'

const LOOKS = ['picture', 'table'] as const

/** All traits, as pictures or as tables, which can be taken along. */
export function TraitCards({ portrait, wording }: { portrait: Portrait; wording: Wording }) {
  const { t } = wording
  const [look, setLook] = useState<(typeof LOOKS)[number]>('picture')
  const [said, setSaid] = useState('')
  const copy = (): void => {
    navigator.clipboard.writeText(portraitFile(portrait, '\t', wording)).then(
      () => setSaid(t('portrait.copied')),
      () => setSaid(t('portrait.copy.failed')),
    )
  }
  return (
    <section class="stack" data-testid="portrait-traits">
      <h2>{t('portrait.traits')}</h2>
      <div class="toolbar">
        <fieldset class="bare row">
          <legend class="out-of-sight">{t('portrait.look')}</legend>
          {LOOKS.map((name) => (
            <label key={name} class="row">
              <input type="radio" name="portrait-look" checked={look === name} onChange={() => setLook(name)} />
              {t(`portrait.look.${name}`)}
            </label>
          ))}
        </fieldset>
        <div class="row">
          <output>{said}</output>
          <Button onClick={copy}>{t('portrait.copy')}</Button>
          <Button onClick={() => saveFile(`${t('portrait.file')}.csv`, portraitFile(portrait, ',', wording))}>
            {t('portrait.download')}
          </Button>
        </div>
      </div>
      <p class="row legend">
        <span class="legend-members">{t('portrait.members')}</span>
        <span class="legend-others">{t('portrait.others')}</span>
        <span class="quiet">{t('portrait.legend')}</span>
      </p>
      <div class="traits">
        {portrait.traits.map((trait) => (
          <TraitCard key={trait.field} trait={trait} as={look} wording={wording} />
        ))}
      </div>
    </section>
  )
}
