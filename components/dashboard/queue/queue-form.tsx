import { useState } from 'preact/hooks'
import { newId, type Id } from '../../../lib/db/id.ts'
import { cancel } from '../../../lib/jobs/client.ts'
import { OFFER_CHANNELS } from '../../../lib/offers/draft.ts'
import type { Offer } from '../../../lib/offers/offer.ts'
import type { Segment } from '../../../lib/segments/rule.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox, Field, Select } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Progress } from '../../ui/progress.tsx'
import { FailureNotice } from '../failure-notice.tsx'
import { focusFirstField } from '../focus.ts'
import { useLive } from '../live.ts'
import { channelName } from '../offers/channel-names.ts'
import { toggled } from '../offers/draft.ts'
import { useSession } from '../session.ts'
import { useAsked } from '../use-asked.ts'
import { newFields, problemsOf, wishOf, type FieldProblem, type QueueFields } from './fields.ts'
import { QueuePace, QueueShares } from './queue-limits.tsx'
import { PlanShown } from './queue-plan.tsx'
import { useMaking } from './use-making.ts'

/** The form for a new queue, with what would come of it reckoned beside. */
export function QueueForm({
  segments,
  offers,
  onClose,
  onMade,
}: {
  segments: readonly Segment[]
  offers: readonly Offer[]
  onClose: () => void
  onMade: (queue: Id) => void
}) {
  const { t } = useLanguage()
  const { db } = useSession()
  const [id] = useState(newId)
  const [fields, setFields] = useState<QueueFields | null>(() => firstFields(offers))
  const [isTried, setTried] = useState(false)
  const taught = useLive(async () => (await db.taught.toArray()).map(({ definition }) => definition.network), [db]) ?? []
  const making = useMaking(onMade)
  const problems = fields ? problemsOf(fields) : []
  const isReckoned = fields !== null && problems.every((problem) => problem === 'name')
  const asked = fields && isReckoned ? { ...wishOf(id, fields), name: '' } : null
  const plan = useAsked('queue.plan', asked, JSON.stringify(asked))
  if (!fields) return null
  const set = (change: Partial<QueueFields>): void => setFields({ ...fields, ...change })
  const errorOf = (problem: FieldProblem): string | undefined =>
    problems.includes(problem) && (isTried || (problem !== 'name' && problem !== 'segments'))
      ? t(`queue.problem.${problem}`)
      : undefined
  const offer = offers.find((one) => one.id === fields.offer)
  const channels = [...new Set([...OFFER_CHANNELS, ...taught])].filter((one) => offer?.channels?.includes(one) ?? true)
  const pickOffer = (picked: Id): void => {
    const next = offers.find((one) => one.id === picked)
    if (!next) return
    const network =
      next.channels && !next.channels.includes(fields.network) ? (next.channels[0] ?? fields.network) : fields.network
    set({ offer: picked, network })
  }
  const nobody = plan.answer?.recipients === 0
  return (
    <form
      ref={focusFirstField}
      class="card stack queue-form"
      aria-label={t('queue.new')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (problems.length === 0 && making.job === null) making.start(wishOf(id, fields))
      }}
    >
      <h2>{t('queue.new')}</h2>
      <div class="options">
        <Field
          label={t('queue.field.name')}
          dir="auto"
          autocomplete="off"
          maxLength={120}
          error={errorOf('name')}
          value={fields.name}
          onInput={(event) => set({ name: event.currentTarget.value })}
        />
        <Select
          label={t('queue.field.offer')}
          options={offers.map((one) => ({ value: one.id, text: one.name }))}
          value={fields.offer}
          onPick={pickOffer}
        />
        <Select
          label={t('queue.field.network')}
          options={channels.map((one) => ({ value: one, text: channelName(one) }))}
          value={fields.network}
          onPick={(network) => set({ network: channels.find((one) => one === network) ?? fields.network })}
        />
      </div>
      <Segments
        legend={t('queue.field.segments')}
        segments={segments}
        chosen={fields.segments}
        onPick={(picked) => set({ segments: picked, minus: fields.minus.filter((one) => !picked.includes(one)) })}
      />
      {errorOf('segments') && <Notice kind="error">{errorOf('segments')}</Notice>}
      <details open={fields.minus.length > 0}>
        <summary>{t('queue.field.minus')}</summary>
        <Segments
          legend={t('queue.field.minus')}
          segments={segments.filter((one) => !fields.segments.includes(one.id))}
          chosen={fields.minus}
          onPick={(minus) => set({ minus })}
        />
      </details>
      <QueuePace fields={fields} set={set} errorOf={errorOf} />
      <QueueShares fields={fields} set={set} errorOf={errorOf} />
      <section class="stack-small" aria-label={t('queue.plan')} aria-busy={plan.busy}>
        <h2>{t('queue.plan')}</h2>
        {plan.error !== null ? (
          <FailureNotice error={plan.error} onRetry={plan.again} />
        ) : isReckoned && plan.answer ? (
          <PlanShown plan={plan.answer} />
        ) : isReckoned && plan.busy ? (
          <output>{t('dashboard.loading')}</output>
        ) : (
          <p class="quiet">{t('queue.plan.first')}</p>
        )}
      </section>
      {making.failure && <Notice kind="error">{making.failure}</Notice>}
      {making.job !== null ? (
        <Progress
          label={t('import.running.queue')}
          done={making.share}
          total={1}
          onCancel={() => void cancel(making.job ?? '').catch(() => undefined)}
        />
      ) : (
        <div class="row">
          <Button type="submit" look="main" disabled={nobody}>
            {t('queue.make')}
          </Button>
          <Button onClick={onClose}>{t('dashboard.cancel')}</Button>
        </div>
      )}
    </form>
  )
}

function Segments({
  legend,
  segments,
  chosen,
  onPick,
}: {
  legend: string
  segments: readonly Segment[]
  chosen: readonly Id[]
  onPick: (chosen: Id[]) => void
}) {
  return (
    <fieldset class="bare">
      <legend class="field-label">{legend}</legend>
      <div class="row">
        {segments.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={<bdi>{name}</bdi>}
            checked={chosen.includes(id)}
            onPick={() => onPick(toggled([...chosen], id))}
          />
        ))}
      </div>
    </fieldset>
  )
}

function firstFields(offers: readonly Offer[]): QueueFields | null {
  const offer = offers.find(({ off }) => !off) ?? offers[0]
  return offer ? newFields(offer, offer.channels?.[0] ?? 'whatsapp') : null
}
