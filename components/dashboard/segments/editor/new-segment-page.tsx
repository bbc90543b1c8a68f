import { useEffect, useState } from 'preact/hooks'
import { keptDraft, type KeptDraft } from '../../../../lib/segments/edit/drafts.ts'
import { useLanguage } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useSession } from '../../session.ts'
import { useVocabulary } from '../../vocabulary.ts'
import { ruleProblemText } from '../problem-text.ts'
import { documentOfAddress } from './document.ts'
import { SegmentEditor } from './segment-editor.tsx'

/** The page that builds a segment which was never saved. `query`: what it begins with, see `newSegmentLink`. */
export function NewSegmentPage({ query }: { query: string }) {
  const { t } = useLanguage()
  const vocabulary = useVocabulary()
  const of = query === '' ? 'new' : `new?${query}`
  const draft = useKeptDraft(of)
  if (!vocabulary || draft === undefined) return <output>{t('dashboard.loading')}</output>
  const { document, problems } = documentOfAddress(query, vocabulary)
  return (
    <>
      {problems.length > 0 && (
        <Notice kind="error">
          <p>{t('builder.address.bad')}</p>
          <ul class="points">
            {problems.slice(0, 5).map((problem) => (
              <li key={problem.path}>{ruleProblemText(problem, t, vocabulary)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <SegmentEditor of={of} stored={null} first={document} draft={draft} vocabulary={vocabulary} />
    </>
  )
}

/** What was written before and not saved; undefined until it is known, null where there is nothing. Asked once: from then on the page knows better. */
export function useKeptDraft(of: string): KeptDraft | null | undefined {
  const { db } = useSession()
  const [draft, setDraft] = useState<KeptDraft | null | undefined>(undefined)
  useEffect(() => {
    let over = false
    keptDraft(db, of).then(
      (found) => over || setDraft(found),
      () => over || setDraft(null),
    )
    return () => {
      over = true
    }
  }, [db, of])
  return draft
}
