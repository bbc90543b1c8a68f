import type { SaidMessage, Span } from '../../../lib/heard/heard.ts'
import { quoteOf } from '../../../lib/heard/quote.ts'

/** What the customer wrote, with what led to the proposal marked. */
export function Quote({ message, spans }: { message: SaidMessage; spans: readonly Span[] }) {
  return (
    <blockquote class="heard-quote" dir="auto" data-testid="heard-words">
      {quoteOf(message.text, spans).map(({ text, marked }, i) => (marked ? <mark key={i}>{text}</mark> : text))}
    </blockquote>
  )
}
