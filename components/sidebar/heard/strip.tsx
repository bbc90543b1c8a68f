import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { CardContact } from '../../../lib/card/card.ts'
import type { Heard } from '../../../lib/heard/heard.ts'
import { stageWords } from '../../../lib/ladder/counting.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useAction, useSidebar } from '../context.ts'
import { heardActs } from './acts.ts'
import { useFocusWithin } from './focus-within.ts'
import { HeardWords } from './heard-words.tsx'
import { useHeardLanguage } from './language.ts'
import { optWords } from './opt-proposal.tsx'
import { Proposal } from './proposal.tsx'
import { proposalsOf, type Proposed } from './proposals.ts'
import { valueWords } from './value-words.ts'

/** How long the way back is offered, in milliseconds; later it would undo more than was meant. */
const UNDO_FOR = 60_000

/** What the chat's messages tell, for the agent to confirm: one at a time, the surest on top. */
export function HeardStrip({ contact, heard }: { contact: CardContact; heard: Heard }) {
  return (
    <HeardWords>
      <Strip contact={contact} heard={heard} />
    </HeardWords>
  )
}

function Strip({ contact, heard }: { contact: CardContact; heard: Heard }) {
  const speech = useHeardLanguage()
  const { t } = speech
  const sidebar = useSidebar()
  const { hearing } = sidebar
  const acts = useMemo(() => heardActs(sidebar, contact, t.locale), [sidebar, contact, t.locale])
  const shared = { acts, name: contact.name, counting: contact.counting }
  const [whole, setWhole] = useState(false)
  const strip = useRef<HTMLElement>(null)
  const proposals = proposalsOf(heard, hearing.settled.value)
  const [top, ...others] = proposals
  const done = hearing.done.value
  const spoken = spokenOf(top, speech, contact)
  useEffect(() => {
    hearing.spoken.value = spoken
  }, [hearing, spoken])
  useFocusWithin(strip, `${top?.key} ${done?.text}`)
  return (
    <section ref={strip} class="heard-strip" tabIndex={-1} aria-label={t('heard.name')} data-proposals={proposals.length}>
      {top && <Proposal key={looks(top)} proposed={top} {...shared} isTop hint={hintOf(t, heard.confirmKey)} />}
      {whole && others.map((one) => <Proposal key={looks(one)} proposed={one} {...shared} isTop={false} hint={undefined} />)}
      {others.length > 0 && (
        <Button look="link" class="align-start" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? t('heard.fewer') : t('heard.more', { n: others.length })}
        </Button>
      )}
      {done && <DoneNotice key={done.text} text={done.text} undo={done.undo} />}
    </section>
  )
}

/** A proposal that comes to say something else is another one, to be seen anew. */
function looks(one: Proposed): string {
  return one.kind === 'answer' ? `${one.key} ${one.answer.values.join()}` : one.key
}

function hintOf(t: ReturnType<typeof useHeardLanguage>['t'], key: string | undefined): string | undefined {
  return key ? t('heard.key', { key }) : undefined
}

/** The proposal in one sentence, for those who hear the page. */
function spokenOf(
  top: Proposed | undefined,
  speech: ReturnType<typeof useHeardLanguage>,
  { name, counting }: CardContact,
): string {
  const { t } = speech
  if (!top) return ''
  if (top.kind === 'opt') return optWords(top.opt, name, t)
  if (top.kind === 'stage') return t('heard.stage', { stage: stageWords(top.proposal.stage, t, counting) })
  const question = top.open.name
  if (top.kind === 'unclear') return t('heard.said.unclear', { question })
  return t('heard.said', { question, value: valueWords(top.open, top.answer.values, speech) })
}

/** What was written down, with the way back. */
function DoneNotice({ text, undo }: { text: string; undo: (() => Promise<void>) | null }) {
  const { t } = useHeardLanguage()
  const { hearing } = useSidebar()
  const { busy, failed, run } = useAction()
  useEffect(() => {
    const forgetting = setTimeout(() => (hearing.done.value = null), UNDO_FOR)
    return () => clearTimeout(forgetting)
  }, [hearing])
  return (
    <Notice kind={failed ? 'error' : 'good'} data-testid="heard-done">
      <bdi>{failed ? t('action.failed') : text}</bdi>{' '}
      {undo && (
        <Button look="link" disabled={busy} onClick={() => void run(undo)}>
          {t('heard.undo')}
        </Button>
      )}{' '}
      <Button look="link" onClick={() => (hearing.done.value = null)}>
        {t('common.close')}
      </Button>
    </Notice>
  )
}
