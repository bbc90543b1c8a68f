import type { ResultReport } from '../../../lib/results/report.ts'
import { useLanguage } from '../../ui/language.tsx'
import { upliftSentence } from './uplift-words.ts'

/** Of an offer: what each of its queues says. */
export function QueuesSection({ queues }: { queues: ResultReport['queues'] }) {
  const speech = useLanguage()
  const { t } = speech
  return (
    <section class="stack-small" aria-labelledby="results-queues">
      <h2 id="results-queues">{t('results.queues.title')}</h2>
      {queues.length === 0 ? (
        <p>{t('results.queues.none')}</p>
      ) : (
        <table class="grid fit">
          <thead>
            <tr>
              <th scope="col">{t('results.queues.queue')}</th>
              <th scope="col">{t('results.says')}</th>
            </tr>
          </thead>
          <tbody>
            {queues.map(({ id, name, uplift }) => (
              <tr key={id}>
                <th scope="row" dir="auto">
                  <a href={`#/results/queue.${id}`}>{name}</a>
                </th>
                <td>{upliftSentence(uplift, speech)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
