import { browser } from './browser.ts'
import { CallError, PROTOCOL, type Answer, type CallAnswer, type CallArgument, type CallName, type Envelope } from './messages.ts'

/**
 * Calls the background. Throws CallError: `gone` when the extension was updated or removed under this page, else the background's own word.
 */
export async function call<N extends CallName>(name: N, arg: CallArgument<N>): Promise<CallAnswer<N>> {
  const envelope: Envelope<N> = { to: 'background', protocol: PROTOCOL, call: name, arg }
  let answer: Answer<CallAnswer<N>> | undefined
  try {
    answer = (await browser.runtime.sendMessage(envelope)) as Answer<CallAnswer<N>> | undefined
  } catch (error) {
    // Once the context is invalidated the API throws, and `runtime.id` is gone.
    throw new CallError(browser.runtime?.id ? 'failed' : 'gone', error instanceof Error ? error.message : '')
  }
  if (!answer) throw new CallError(browser.runtime?.id ? 'failed' : 'gone')
  if (!answer.ok) throw new CallError(answer.error, answer.detail)
  return answer.value
}
