import { Button } from '../../ui/button.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useSession } from '../session.ts'
import { ExportOutcome } from '../take-along/export-outcome.tsx'
import { dated } from '../take-along/file-names.ts'
import { useExport } from '../take-along/use-export.ts'

const HEADS = ['id', 'name', 'phones', 'emails', 'given', 'when', 'how', 'words', 'link', 'network', 'agent'] as const

/** Everybody's records of consent as a file. */
export function ProofSection() {
  const { t } = useLanguage()
  const { settings } = useSession()
  const made = useExport()
  const form = {
    heads: HEADS.map((head) => t(`consent.proof.${head}`)),
    given: { yes: t('value.yes'), no: t('value.no') },
    how: {
      agent: t('consent.source.agent'),
      message: t('consent.source.message'),
      link: t('consent.source.link'),
      team: t('consent.source.team'),
    },
    agents: settings.agentName === '' ? {} : { [settings.agent]: settings.agentName },
  }
  return (
    <section class="stack-small" aria-labelledby="consent-proof" data-testid="consent-proof">
      <h2 id="consent-proof">{t('consent.proof')}</h2>
      <p class="quiet prose">{t('consent.proof.lead')}</p>
      <div class="row">
        <Button
          icon="file"
          disabled={made.isBusy}
          onClick={() => void made.start({ what: 'consent', form }, dated(t('consent.proof.file'), 'csv'))}
        >
          {t('consent.proof.save')}
        </Button>
      </div>
      <ExportOutcome made={made}>{t('consent.proof.rows', { n: made.job?.outcome?.['people'] ?? 0 })}</ExportOutcome>
    </section>
  )
}
