import type { CardContact } from '../../../lib/card/card.ts'
import type { OptProposal } from '../../../lib/consent/opt.ts'
import type { Speech } from '../../ui/language.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { HeardKey, SidebarKey } from '../../../lib/language/say.ts'
import { useAction } from '../context.ts'
import type { HeardActs } from './acts.ts'
import { useHeardLanguage } from './language.ts'
import type { Confirming } from './proposal.tsx'
import type { Proposed } from './proposals.ts'
import { Quote } from './quote.tsx'

/** A message that asks to stop, or to be written to. */
export function OptProposed({
  proposed: { opt, key },
  name,
  acts,
  confirming,
}: {
  proposed: Extract<Proposed, { kind: 'opt' }>
  name: string
  acts: HeardActs
  confirming: Confirming
}) {
  const { t } = useHeardLanguage()
  const { busy, failed, run } = useAction()
  const { given, link, message } = opt
  const who = name || t('heard.opt.somebody')
  const kept = t(given ? 'heard.opt.kept.yes' : 'heard.opt.kept.no', { name: who })
  const confirm = () => void run(() => acts.opt(opt, key, kept))
  confirming.by(confirm, busy)
  return (
    <>
      <h2 class="heard-title" data-testid="heard-opt" data-given={String(given)}>
        <bdi>{optWords(opt, name, t)}</bdi>
      </h2>
      <Quote message={message} spans={[]} />
      <p>{t(link ? 'heard.opt.link.ask' : given ? 'heard.opt.start.ask' : 'heard.opt.stop.ask')}</p>
      {link && link.tag !== '' && <p class="quiet">{t('heard.opt.link.tag', { tag: link.tag })}</p>}
      {confirming.hint && <p class="quiet">{confirming.hint}</p>}
      <div class="actions">
        <Button look="main" icon="check" data-testid="heard-confirm" disabled={busy} onClick={confirm}>
          {t(given ? 'heard.opt.recordYes' : 'heard.opt.recordNo')}
        </Button>
        <Button look="quiet" disabled={busy} onClick={() => void run(() => acts.notOpt(opt, key))}>
          {t('heard.opt.not')}
        </Button>
      </div>
      {failed && <Notice kind="error">{t('action.failed')}</Notice>}
    </>
  )
}

/** What is proposed, in one sentence. */
export function optWords({ given, link }: OptProposal, name: CardContact['name'], t: Speech<HeardKey | SidebarKey>['t']): string {
  const who = name || t('heard.opt.somebody')
  if (link) return t('heard.opt.link', { name: who, link: link.name })
  return t(given ? 'heard.opt.start' : 'heard.opt.stop', { name: who })
}
