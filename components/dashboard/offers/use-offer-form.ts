import { useMemo, useState } from 'preact/hooks'
import type { OfferProblem } from '../../../lib/offers/check.ts'
import type { Offer } from '../../../lib/offers/offer.ts'
import { offerProblemSentence } from '../../../lib/offers/problem-sentence.ts'
import { saveOffer } from '../../../lib/offers/store.ts'
import { completeRule } from '../../../lib/segments/edit/complete-rule.ts'
import type { Segment } from '../../../lib/segments/rule.ts'
import type { Vocabulary } from '../../../lib/segments/vocabulary.ts'
import { useLanguage } from '../../ui/language.tsx'
import { failureText } from '../failure.ts'
import { documentOf, emptyDocument } from '../segments/editor/document.ts'
import { useEditor } from '../segments/editor/use-editor.ts'
import { useSession } from '../session.ts'
import { fieldsOf, offerOf, OWN_RULE, type OfferFields } from './draft.ts'

/** What the form holds, and how it is saved: what is refused stays in it, with the problems where they stand. */
export function useOfferForm(
  offer: Offer | null,
  { segments, forSegment, vocabulary }: { segments: readonly Segment[]; forSegment: string; vocabulary: Vocabulary },
  onClose: () => void,
) {
  const { t } = useLanguage()
  const { db } = useSession()
  const [fields, setFields] = useState(() => {
    const isKnown = segments.some(({ id }) => id === forSegment)
    return { ...fieldsOf(offer), ...(!offer && isKnown && { segment: forSegment }) }
  })
  const editor = useEditor(() => (offer?.rule ? documentOf({ name: '', note: '', rule: offer.rule }) : emptyDocument()))
  const { rule, waiting } = useMemo(() => completeRule(editor.document.root, vocabulary), [editor.document.root, vocabulary])
  const [refused, setRefused] = useState<OfferProblem[]>([])
  const [failure, setFailure] = useState('')
  const [toldUnfinished, tellUnfinished] = useState(false)
  const isUnfinished = fields.segment === OWN_RULE && waiting.length > 0
  const save = async (): Promise<void> => {
    setFailure('')
    tellUnfinished(isUnfinished)
    if (isUnfinished) {
      setRefused([])
      return
    }
    try {
      const kept = offer ? { id: offer.id, revision: offer.revision, off: offer.off } : { off: false }
      const result = await saveOffer(db, { ...kept, ...offerOf(fields, rule) }, Date.now())
      if (result.ok) onClose()
      else setRefused(result.problems)
    } catch (error) {
      setRefused([])
      setFailure(failureText(error, t))
    }
  }
  const sentences = (problems: readonly OfferProblem[]): string[] =>
    problems.map((problem) => offerProblemSentence(problem, t, vocabulary))
  return {
    fields,
    set: (change: Partial<OfferFields>): void => setFields((before) => ({ ...before, ...change })),
    editor,
    rule,
    waiting: waiting.length,
    save,
    /** What is wrong with one text. */
    errorOf: (field: string): string | undefined =>
      sentences(refused.filter((problem) => problem.field === field)).join(' ') || undefined,
    /** All that is wrong, what stands at a text too: it may be out of sight. */
    problems: [
      ...new Set([
        ...sentences(refused.filter((one) => !isOfText(one))),
        ...sentences(refused.filter(isOfText)),
        ...(toldUnfinished && isUnfinished ? [t('offers.rule.unfinished')] : []),
        ...(failure === '' ? [] : [failure]),
      ]),
    ],
  }
}

function isOfText({ field }: OfferProblem): boolean {
  return /^textsB?\./.test(field)
}
