import type { SiteDefinition } from '../sites/definition.ts'
import type { SelfTest } from '../sites/reading.ts'
import { isWritable, readBox, wayOf } from './composer.ts'
import { find } from './find.ts'
import { waysOf } from './read-chat.ts'
import { readMessages } from './read-messages.ts'
import type { Observation } from './read-page.ts'
import { formOf, listRows } from './read-rows.ts'
import { readValue } from './read-value.ts'

/** All that can be read of the page right now, doubts included. For the user's eyes: nothing of it is kept. */
export function selfTest(definition: SiteDefinition, { pane, reading, agreement }: Observation, location: Location): SelfTest {
  const { chat, message, composer } = definition
  const list = pane && find(pane, message.list)
  const forms = list ? listRows(definition, list).map((row) => formOf(definition, row)) : []
  const box = pane && find(pane, composer.box)
  const found = {
    title: pane ? readValue(chat.title, pane, location) : '',
    identity: pane && chat.identity ? readValue(chat.identity.reader, pane, location) : '',
  }
  return {
    site: definition.id,
    reading: agreement === 'no' ? { state: 'loading' } : reading,
    ways: pane
      ? [
          { of: 'title', value: found.title, agrees: null },
          ...(chat.identity ? [{ of: 'identity' as const, value: found.identity, agrees: null }] : []),
          ...waysOf(definition, pane, location, found),
        ]
      : [],
    messages: pane ? readMessages(definition, pane, location) : [],
    unloaded: forms.filter((form) => form === 'unloaded').length,
    notices: forms.filter((form) => form === 'notice').length,
    composer: {
      found: box !== null,
      writable: box !== null && isWritable(box),
      way: box ? wayOf(box, composer.way) : composer.way,
      holds: box ? readBox(box).length : 0,
    },
  }
}
