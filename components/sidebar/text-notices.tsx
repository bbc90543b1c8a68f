import { Notice } from '../ui/notice.tsx'
import { useLanguage } from './language.ts'

/** What is to be said of a text that goes into the composer: the pieces that the messenger would take for marks, and whether copying worked. */
export function TextNotices({ marks, copied }: { marks: string[]; copied: boolean | null }) {
  const { t } = useLanguage()
  return (
    <>
      {marks.length > 0 && <Notice kind="doubt">{t('offer.markup', { pieces: listed(marks) })}</Notice>}
      {copied !== null && <Notice kind={copied ? 'good' : 'error'}>{t(copied ? 'offer.copied' : 'offer.notCopied')}</Notice>}
    </>
  )
}

/** Enough of the pieces to find them by. */
function listed(pieces: string[]): string {
  const short = pieces.slice(0, 3).map((piece) => (piece.length > 40 ? `${piece.slice(0, 39)}…` : piece))
  return pieces.length > 3 ? `${short.join(' ')} …` : short.join(' ')
}
