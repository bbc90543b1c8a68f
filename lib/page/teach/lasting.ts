/** Short words that makers use and that would look like chance letters. */
const SHORT = new Set(
  'msg msgs txt btn img hdr box row rows own out in me my you log nav app ui im dm chat md btm ctn tmpl lbl src rtl ltr list item name head body left right mine self from feed pane main form send text area input by to is on of at up as no ok sms wa tg'.split(
    ' ',
  ),
)

/** Says how something stands or looks, not what it is: true today, and of much else. */
const LOOKS =
  /^-?(?:m|p|w|h|z|d|fs|fw|pa|ma|m[tblrxyse]|p[tblrxyse]|flex|grid|items|justify|self|content|bg|border|rounded|shadow|font|leading|tracking|overflow|gap|space|absolute|relative|fixed|sticky|block|inline|hidden|visible|cursor|select|transition|duration|ease|opacity|top|bottom|inset|max|min|col|order|grow|shrink|basis|object|align|truncate|whitespace|break|sr|not|clearfix|pull|float|position|display|elevation|theme|dark|light|ltr|rtl|container|wrapper|row|column|group|peer|text-(?:\w+)|small|large|medium)(?:-|$)/

/** Comes and goes while the same thing stays what it is. */
const STATE =
  /(?:^|[-_:])(?:is|has|active|selected|current|open|opened|focus|focused|hover|hovered|visible|hidden|show|shown|showing|loading|loaded|unread|read|online|offline|away|first|last|even|odd|new|disabled|enabled|collapsed|expanded|enter|leave|appear|delivered|pending|highlight|highlighted|typing|pristine|dirty|touched|untouched|valid|invalid|empty|ready|animated|animating|sticky|scrolled)(?:[-_]|$)/

/** Whether a run of letters is a word of the page's makers rather than made by a machine. */
function isWord(part: string): boolean {
  const lower = part.toLowerCase()
  if (SHORT.has(lower)) return true
  return /^[a-z]{3,}$/.test(lower) && /[aeiouy]/.test(lower) && !/[^aeiouy]{5,}/.test(lower) && !/[aeiou]{4,}/.test(lower)
}

/** Whether a name is made of words: `chat-log`, `messageList`, `c-message__body--own`. No digits: those count or are chance. */
export function isMadeOfWords(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z_:-]*$/.test(name) || name.length > 60) return false
  const parts = name
    .replace(/^[a-z]-(?=[a-z])/, '')
    .split(/[-_:]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/)
    .filter((part) => part !== '')
  return parts.length > 0 && parts.every(isWord) && parts.join('').length >= 2
}

/** How much a class says about what its element is, 0 where it must not be used. */
export function classWorth(token: string): number {
  if (!isMadeOfWords(token) || STATE.test(token)) return 0
  if (LOOKS.test(token)) return 1
  return token.length < 4 && !SHORT.has(token.toLowerCase()) ? 0 : 5
}

/** Whether a class may tell one side of a chat from the other: there "sent" and `justify-end` say just that. */
export function isSideWord(token: string): boolean {
  return (
    isMadeOfWords(token) &&
    !/(?:^|[-_])(?:first|last|even|odd|new|unread|read|hover|focus|selected|active|visible)(?:[-_]|$)/.test(token)
  )
}

/**
 * The part of a class that its maker wrote, where a build tool added chance to it: `Message_bubble__a1B2c` -> `Message_bubble__`,
 * `_bubble_1ab2c_12` -> `_bubble_`, `Message__Bubble-sc-1x2y3z-0` -> `Message__Bubble-sc-`. '' where there is none.
 */
export function writtenPart(token: string): string {
  const [, styled] = /^([A-Za-z][\w-]*-sc-)[a-z0-9]+(?:-\d+)?$/i.exec(token) ?? []
  const [, vite] = /^(_[A-Za-z][A-Za-z-]*_)[a-z0-9]{4,6}(?:_\d+)?$/.exec(token) ?? []
  const [, counted] = /^([A-Za-z][A-Za-z-]{5,}-)\d+$/.exec(token) ?? []
  const [, made, chance] = /^([A-Za-z][\w-]*?(?:__|--|_|-))([A-Za-z0-9+]{5,10})$/.exec(token) ?? []
  const written = styled ?? vite ?? counted ?? (made && chance && !isMadeOfWords(chance) ? made : '')
  const words = written.replace(/-sc-$/, '').replace(/^[_-]+|[_-]+$/g, '')
  return words.length >= 4 &&
    isMadeOfWords(words) &&
    !/^(?:css|jss|sc|jsx|svelte|astro|emotion|ng|ngcontent|makeStyles)$/i.test(words)
    ? written
    : ''
}
