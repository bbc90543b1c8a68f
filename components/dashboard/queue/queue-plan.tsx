import type { QueuePlan } from '../../../lib/queue/plan/wish.ts'
import { useLanguage } from '../../ui/language.tsx'

const CLOCKS = ['city', 'country', 'number', 'shop'] as const

/** What would come of the queue that is in the form: who gets it, who does not and why, what they would read. */
export function PlanShown({ plan }: { plan: QueuePlan }) {
  const { t, format } = useLanguage()
  const clocks = CLOCKS.filter((by) => plan.clocks[by] > 0)
  return (
    <div class="stack-small" data-testid="queue-plan" data-recipients={plan.recipients} data-people={plan.people}>
      <p>
        <strong>{t('queue.plan.recipients', { n: plan.recipients })}</strong> {t('queue.plan.of', { n: plan.people })}
      </p>
      {plan.left.length > 0 && (
        <div>
          <h3>{t('queue.plan.left')}</h3>
          <ul class="stack-small">
            {plan.left.map(({ why, count, examples }) => (
              <li key={why} data-why={why} data-count={count}>
                <strong>{format.number(count)}</strong> {t(`queue.why.${why}`)}{' '}
                <span class="quiet">
                  {t('queue.plan.examples', { names: format.list(examples.map(({ name }) => `\u2068${name}\u2069`)) })}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {clocks.length > 0 && (
        <p class="quiet">
          {t('queue.plan.clocks', {
            clocks: format.list(clocks.map((by) => t(`queue.clocks.${by}`, { n: plan.clocks[by] }))),
          })}
        </p>
      )}
      {plan.samples.length > 0 && (
        <div class="stack-small">
          <h3>{t('queue.plan.samples')}</h3>
          {plan.samples.map(({ id, name, text }) => (
            <div key={id} data-testid="queue-sample">
              <bdi class="quiet">{name}</bdi>
              <p class="rule offer-words" dir="auto">
                {text}
              </p>
            </div>
          ))}
        </div>
      )}
    </div>
  )
}
