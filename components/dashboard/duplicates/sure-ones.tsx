import { useRef, useState } from 'preact/hooks'
import type { Id } from '../../../lib/db/id.ts'
import type { PersonRow } from '../../../lib/orders/person-row.ts'
import { betterKept, doubtsAbout, reasonsFor } from '../../../lib/same/compare.ts'
import type { FoundDuplicates } from '../../../lib/same/find/find-duplicates.ts'
import { isSure } from '../../../lib/same/find/reason-bits.ts'
import { planMerges } from '../../../lib/same/plan-merges.ts'
import type { Verdict } from '../../../lib/same/write-verdict.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Progress } from '../../ui/progress.tsx'
import { Scroll } from '../scroll.tsx'
import { useSession } from '../session.ts'
import type { Decided } from './decide.ts'
import type { FoundPeople } from './people.ts'

/** Lines that the look shows; the count says how many there are. */
const SHOWN = 100

interface Plan {
  places: number[]
  verdicts: Verdict[]
  lines: { name: string; phone: string }[]
  leftOut: number
  /** How many of them have two ids in one source. */
  twoIds: number
}

/** Several at once: the same number and the same full name, and nothing that speaks against it. Shown and counted before anything is done. */
export function SureOnes({ found, people, decided }: { found: FoundDuplicates; people: FoundPeople; decided: Decided }) {
  const { t } = useLanguage()
  const { db } = useSession()
  const [plan, setPlan] = useState<Plan | null>(null)
  const [done, setDone] = useState<number | null>(null)
  const stop = useRef(false)
  const sure = decided.open.filter((place) => isSure(found.reasons[place] ?? 0))
  if (sure.length < 2 && !plan) return null
  const look = async (): Promise<void> => {
    stop.current = false
    setDone(0)
    const made = await planSure(sure, found, people, await refusedPairs(), (count) => setDone(count), stop)
    setDone(null)
    if (!stop.current) setPlan(made)
  }
  const refusedPairs = async (): Promise<(readonly [Id, Id])[]> =>
    (await db.same.where('verdict').equals('not-same').toArray()).map(({ one, other }) => [one, other] as const)
  const close = (): void => {
    stop.current = true
    setPlan(null)
    setDone(null)
  }
  return (
    <>
      <Button onClick={() => void look()}>{t('duplicates.sure', { n: sure.length })}</Button>
      <Dialog
        title={t('duplicates.sure.title')}
        open={done !== null || plan !== null}
        onClose={close}
        actions={
          <>
            <Button onClick={close}>{t('dashboard.cancel')}</Button>
            {plan && plan.verdicts.length > 0 && (
              <Button look="main" onClick={() => void decided.mergeMany(plan.places, plan.verdicts).then(close)}>
                {t('duplicates.sure.do', { n: plan.verdicts.length })}
              </Button>
            )}
          </>
        }
      >
        {plan ? <Look plan={plan} /> : <Progress label={t('duplicates.sure.looking')} done={done} total={sure.length} />}
      </Dialog>
    </>
  )
}

function Look({ plan: { verdicts, lines, leftOut, twoIds } }: { plan: Plan }) {
  const { t } = useLanguage()
  return (
    <div class="stack-small">
      {verdicts.length > 0 && <p>{t('duplicates.sure.text', { n: verdicts.length })}</p>}
      {twoIds > 0 && <p>{t('duplicates.sure.twoIds', { n: twoIds })}</p>}
      {leftOut > 0 && <p class="quiet">{t('duplicates.sure.leftOut', { n: leftOut })}</p>}
      {lines.length > 0 && (
        <Scroll label={t('duplicates.sure.title')} tall>
          <ul class="sure-lines">
            {lines.map(({ name, phone }) => (
              <li key={name + phone}>
                <bdi>{name}</bdi> <span class="quiet">{phone}</span>
              </li>
            ))}
          </ul>
        </Scroll>
      )}
      {verdicts.length > lines.length && <p class="quiet">{t('duplicates.sure.more', { n: verdicts.length - lines.length })}</p>}
    </div>
  )
}

/** Two customer numbers are what two records of one person have in a shop; another birthday is another person's. */
function contradicted(a: PersonRow, b: PersonRow): boolean {
  return doubtsAbout(a, b).some(({ doubt }) => doubt !== 'ids')
}

async function planSure(
  places: readonly number[],
  found: FoundDuplicates,
  people: FoundPeople,
  refused: readonly (readonly [Id, Id])[],
  progress: (count: number) => void,
  stop: { current: boolean },
): Promise<Plan> {
  const plan: Plan = { places: [], verdicts: [], lines: [], leftOut: 0, twoIds: 0 }
  const pairs: { kept: Id; other: Id }[] = []
  for (const [count, place] of places.entries()) {
    if (stop.current) return plan
    if (count % 20 === 0) progress(count)
    const [a, b] = [await people.row(found.one[place] ?? 0), await people.row(found.other[place] ?? 0)]
    const reasons = new Set(a && b ? reasonsFor(a, b).map(({ reason }) => reason) : [])
    if (!a || !b || !reasons.has('number') || !reasons.has('name') || contradicted(a, b)) {
      plan.leftOut++
      continue
    }
    const [kept, other] = betterKept(a, b) === 0 ? [a, b] : [b, a]
    if (doubtsAbout(a, b).length > 0) plan.twoIds++
    pairs.push({ kept: kept.contact.id, other: other.contact.id })
    plan.places.push(place)
    if (plan.lines.length < SHOWN) plan.lines.push({ name: kept.contact.name, phone: kept.contact.phones[0] ?? '' })
  }
  const { verdicts, leftOut } = planMerges(pairs, refused)
  return { ...plan, verdicts, leftOut: plan.leftOut + leftOut }
}
