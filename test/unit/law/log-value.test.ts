import { describe, expect, test } from 'vitest'
import type { LogEntry, LogValue } from '../../../lib/db/log.ts'
import { formats } from '../../../lib/language/format.ts'
import { translator } from '../../../lib/language/translator.ts'
import { logValueWords, type NamedInLog } from '../../../lib/law/log-value.ts'
import type { Saying } from '../../../lib/law/sections.ts'
import { OWN_FIELDS } from '../segments/random-rules.ts'

const NAMED: NamedInLog = {
  fields: OWN_FIELDS,
  questions: [
    { id: 'q1', name: 'Which school?', target: { kind: 'field', field: 'school' } },
    { id: 'q2', name: 'How far are you?', target: { kind: 'stage' } },
  ],
}

function words(language: 'en' | 'it' | 'sv', value: LogValue, named = NAMED): string {
  const saying: Saying = {
    t: translator(language),
    format: formats(language, 'UTC'),
    currency: 'EUR',
    agent: '',
    names: {},
    scoreReasons: () => [],
    condition: () => '',
  }
  return logValueWords({ ...value, id: 'e', contact: 'anna', at: 1, agent: 'a', device: 'd' } as LogEntry, named, saying)
}

const from = { message: 'm1', words: 'how much is it' }
const asked = { question: 'q1', revision: 1, language: 'en' }
const SAID: [LogValue, string][] = [
  [{ kind: 'stage', value: 4, from }, 'Stage 4: knows what it gives, is not convinced, from “how much is it”'],
  [{ kind: 'stage', value: null }, 'not set'],
  [{ kind: 'not-stage', value: 2, message: 'm1' }, 'Stage 2: compares kinds of solution'],
  [{ kind: 'asked', state: 'put', ...asked }, 'Which school?: put in the message field'],
  [{ kind: 'asked', state: 'sent', message: 'm2', ...asked }, 'Which school?: seen among the messages'],
  [{ kind: 'answer', question: 'q1', value: 'Caffè', how: 'label' }, 'Which school?: Caffè'],
  [{ kind: 'answer', question: 'q2', value: '3', how: 'number' }, 'How far are you?: Stage 3: knows yours, not what it gives'],
  [{ kind: 'answer', question: 'q1', value: null, how: 'by-hand' }, 'Which school?: no longer waited for'],
  [{ kind: 'not-answer', question: 'q1', message: 'm3' }, 'Which school?'],
  [{ kind: 'answer', question: 'gone', value: 'x', how: 'label' }, 'Deleted question: x'],
]

test('what was asked, answered and confirmed is told in words, by the questions’ names', () => {
  for (const [value, said] of SAID) expect(words('en', value)).toBe(said)
  expect(words('en', { kind: 'stage', value: 3 }, { ...NAMED, counting: 'five' })).toBe('Stage 4: knows yours, not what it gives')
})

describe.each(['it', 'sv'] as const)('%s', (language) => {
  test('tells the same in its own words, with no mark left', () => {
    for (const [value, english] of SAID) {
      const said = words(language, value)
      expect(said).not.toMatch(/[{}]/)
      if (value.kind !== 'not-answer' && !(value.kind === 'answer' && value.value === 'Caffè')) expect(said).not.toBe(english)
    }
  })
})
