import { createEditor } from './editor.ts'
import { offerMessenger, pause } from './driver.ts'

// The smallest messenger there is: two chats and one editor, to try the kit itself.

const texts = new Map([
  ['first', ''],
  ['second', ''],
])
const sent: { chat: string; text: string }[] = []
let open: string | null = null

const box = document.createElement('div')
document.body.append(box)
const editor = createEditor(
  box,
  location.hash === '#plain' ? 'plain' : 'rich',
  (text) => sent.push({ chat: open ?? '', text }),
  (text) => {
    if (open !== null) texts.set(open, text)
  },
)

offerMessenger({
  chats: () => [...texts.keys()].map((id) => ({ id, title: id })),
  async open(id, { gap = 0 } = {}) {
    await pause(gap)
    open = null
    editor.setText(texts.get(id) ?? '')
    open = id
  },
  close: () => (open = null),
  openId: () => open,
  drafts: () => Object.fromEntries(texts),
  sent: () => sent,
  receive: () => Promise.resolve(),
})
