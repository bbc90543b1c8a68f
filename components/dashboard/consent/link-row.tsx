import { useMemo, useState } from 'preact/hooks'
import { linkAddress } from '../../../lib/consent/link-address.ts'
import type { OptInLink } from '../../../lib/consent/opt.ts'
import { qrSvg } from '../../../lib/consent/qr.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'
import { networkNames } from '../results/network-names.ts'
import { saveBlob, saveFile } from '../save-file.ts'
import { newSegmentLink } from '../segments/links.ts'
import { useSession } from '../session.ts'
import { qrPng } from './qr-png.ts'

/** One link: where it is shown, its picture, who came by it. */
export function LinkRow({
  link,
  people,
  onEdit,
  onRemoved,
}: {
  link: OptInLink
  people: number
  onEdit: () => void
  onRemoved: (link: OptInLink) => void
}) {
  const { t, format } = useLanguage()
  const { db } = useSession()
  const [said, setSaid] = useState('')
  const [problem, setProblem] = useState('')
  const { id, name, word, tag, off, network } = link
  const address = linkAddress(link)
  const picture = useMemo(() => `data:image/svg+xml;utf8,${encodeURIComponent(qrSvg(address))}`, [address])
  const failed = (error: unknown): void => setProblem(failureText(error, t))
  const file = `${t('consent.link.file')}-${name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 40)}`
  const copy = (): void =>
    void navigator.clipboard.writeText(address).then(
      () => setSaid(t('consent.link.copied')),
      () => setSaid(t('consent.link.notCopied')),
    )
  const tagged = { field: 'tags', op: 'has-any', value: [tag] }
  return (
    <li class={`row-item ${off ? 'row-off' : ''}`} data-link={id}>
      <Checkbox
        label={<span class="out-of-sight">{t('consent.link.on', { name })}</span>}
        checked={!off}
        onPick={(on) => void db.optInLinks.update(id, { off: !on, changedAt: link.changedAt }).catch(failed)}
      />
      <img class="consent-qr" src={picture} width={120} height={120} alt={t('consent.link.qr', { address })} />
      <div class="row-body">
        <h3 dir="auto">{name}</h3>
        <p class="quiet">
          {networkNames([network], format)} · {t('consent.link.people', { n: people })}
        </p>
        <p class="consent-address" dir="ltr">
          {address}
        </p>
        <p class="quiet">
          <bdi>{t('consent.link.word.is', { word })}</bdi>
          {tag !== '' && (
            <>
              {' · '}
              <bdi>{t('consent.link.tag.is', { tag })}</bdi>
              {' · '}
              <a href={newSegmentLink(tagged, name)}>{t('consent.link.segment')}</a>
            </>
          )}
        </p>
        {off && <p class="quiet">{t('consent.link.off')}</p>}
        <output>{said}</output>
        {problem && <Notice kind="error">{problem}</Notice>}
      </div>
      <div class="row-tools">
        <Button id={`edit-${id}`} look="quiet" aria-label={t('consent.link.edit', { name })} onClick={onEdit}>
          {t('dashboard.edit')}
        </Button>
        <IconButton icon="copy" label={t('consent.link.copy', { name })} onClick={copy} />
        <Button
          look="quiet"
          aria-label={t('consent.link.svg', { name })}
          onClick={() => saveFile(`${file}.svg`, qrSvg(address), 'image/svg+xml')}
        >
          {t('consent.link.svg.short')}
        </Button>
        <Button
          look="quiet"
          aria-label={t('consent.link.png', { name })}
          onClick={() => void qrPng(address).then((blob) => saveBlob(`${file}.png`, blob), failed)}
        >
          {t('consent.link.png.short')}
        </Button>
        <IconButton
          icon="trash"
          label={t('consent.link.remove', { name })}
          onClick={() => void db.optInLinks.delete(id).then(() => onRemoved(link), failed)}
        />
      </div>
    </li>
  )
}
