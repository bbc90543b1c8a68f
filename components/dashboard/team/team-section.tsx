import { useLanguage } from '../../ui/language.tsx'
import { MakeTeamFile } from './make-team-file.tsx'
import { TakeTeamFile } from './take-team-file.tsx'
import { TakenFiles } from './taken-files.tsx'

/** Opt-outs and sent messages, to colleagues and from them. `#/consent` ends with it. */
export function TeamSection() {
  const { t } = useLanguage()
  return (
    <section class="stack" aria-labelledby="team" data-testid="team">
      <div>
        <h2 id="team">{t('team.title')}</h2>
        <p class="quiet prose">{t('team.lead')}</p>
      </div>
      <MakeTeamFile />
      <TakeTeamFile />
      <TakenFiles />
    </section>
  )
}
