import { OFFER_SAID, type OfferSaid } from '../db/log.ts'
import { LONGEST_VALUE } from '../fields/read-own-value.ts'
import { STAGES, type Stage } from '../fields/stage.ts'
import { ANSWER_HOWS, type AnswerHow } from '../questions/question.ts'
import { PICK_PROBLEMS, ROLES, type PickProblem, type Role } from '../teach/lesson.ts'
import { SIDEBAR_WIDTHS, type CallArgument, type CallName } from '../messages.ts'

/** Longest texts that are taken, in UTF-16 units. A composer takes no longer text than WhatsApp's 65,536. */
const LONGEST = { word: 200, note: 20_000, text: 65_536, quote: 400 }

const text = (value: unknown, most: number): boolean => typeof value === 'string' && value.length <= most
const id = (value: unknown): boolean => text(value, 64) && value !== ''
/** An id, or '' for nobody who is known. */
const perhaps = (value: unknown): boolean => text(value, 64)
const count = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0
const ticket = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{32}$/.test(value)
const flag = (value: unknown): boolean => typeof value === 'boolean'
const maybe = (value: unknown): boolean => value === undefined || typeof value === 'boolean'
const side = (value: unknown): boolean => value === 'left' || value === 'right'
const width = (value: unknown): boolean =>
  count(value) && (value as number) >= SIDEBAR_WIDTHS.narrowest && (value as number) <= SIDEBAR_WIDTHS.widest
const stage = (value: unknown): boolean => value === null || STAGES.includes(value as Stage)
const rung = (value: unknown): boolean => STAGES.includes(value as Stage)
const word = (value: unknown): boolean => text(value, LONGEST.word) && value !== ''
const quote = (value: unknown): boolean => text(value, LONGEST.quote)
const values = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && value.length <= 200 && value.every((one) => text(one, LONGEST_VALUE) && one !== '')
const how = (value: unknown): boolean => value === 'by-hand' || ANSWER_HOWS.includes(value as AnswerHow)
const optional =
  (fits: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === undefined || fits(value)
const variant = (value: unknown): boolean => value === 'a' || value === 'b'
const offerSaid = (value: unknown): boolean => OFFER_SAID.includes(value as OfferSaid)
const anything = (): boolean => true
const object = (value: unknown): boolean => typeof value === 'object'
const role = (value: unknown): boolean => ROLES.includes(value as Role)
const isOrigin = (value: unknown): boolean =>
  typeof value === 'string' && /^https?:\/\/[^/\s]{1,255}$/.test(value) && URL.canParse(value)
const isPickProblem = (value: unknown): boolean => value === null || PICK_PROBLEMS.includes(value as PickProblem)

type Fields<Argument> = { [F in keyof Argument]-?: (value: unknown) => boolean }

/** What each field of an argument must be. A messenger's renderer may be in foreign hands, so nothing that it sends is believed. */
const FIELDS: { [N in CallName]: Fields<CallArgument<N>> } = {
  // Where the document is, the browser says.
  'content.hello': { href: anything },
  'content.frame': { ticket },
  // A reading that is none is taken as one of nothing: see `takenReading`.
  'content.reading': { counter: count, reading: anything },
  'content.shown': { shown: flag },
  'content.place': { side, width, folded: flag },
  'content.covers': { covers: flag },
  // Each is checked where it is taken.
  'content.messages': { counter: count, key: (value) => text(value, LONGEST.note), messages: Array.isArray },
  'sidebar.hello': { ticket: (value) => text(value, LONGEST.word) },
  'sidebar.place': { side, width, folded: flag, keep: flag },
  'sidebar.drag': { on: flag },
  'composer.focus': {},
  'card.get': {},
  'tag.add': { contact: id, tag: (value) => text(value, LONGEST.word) },
  'tag.remove': { contact: id, tag: (value) => text(value, LONGEST.text) },
  'tag.suggest': { text: (value) => text(value, LONGEST.word) },
  'note.set': { contact: id, note: (value) => text(value, LONGEST.note) },
  'consent.set': { contact: id, given: flag },
  'field.set': { contact: id, field: id, text: (value) => text(value, LONGEST.note) },
  'stage.set': { contact: id, stage },
  'contact.search': { text: (value) => text(value, LONGEST.word) },
  'same.likely': { contact: id },
  'link.set': { counter: count, contact: id, again: maybe },
  'link.undo': { counter: count, contact: id },
  'contact.create': {
    counter: count,
    name: (value) => text(value, LONGEST.word),
    phone: (value) => text(value, LONGEST.word),
    again: maybe,
  },
  'segments.explain': { contact: id },
  'offer.insert': {
    counter: count,
    contact: id,
    offer: id,
    revision: optional(count),
    variant: optional(variant),
    text: (value) => text(value, LONGEST.text),
  },
  'offer.say': { contact: id, offer: id, revision: count, state: offerSaid, variant: optional(variant), until: optional(count) },
  'opt.confirm': { contact: id, given: flag, message: word, words: quote, link: optional(id) },
  'opt.decline': { contact: id, given: flag, message: word },
  'heard.get': { counter: count, contact: id },
  'stage.confirm': { contact: id, stage: rung, message: word, words: quote },
  'stage.decline': { contact: id, stage: rung, message: word },
  'question.insert': {
    counter: count,
    contact: id,
    question: id,
    language: (value) => text(value, 40),
    text: (value) => text(value, LONGEST.text),
  },
  'answer.confirm': { contact: id, question: id, values, how, message: optional(word), words: optional(quote) },
  'answer.decline': { contact: id, question: id, message: word },
  'reply.search': {
    contact: perhaps,
    text: (value) => text(value, LONGEST.word),
    category: optional((value) => text(value, LONGEST.word)),
  },
  'reply.insert': { counter: count, contact: perhaps, text: (value) => text(value, LONGEST.text) },
  'remind.set': { contact: id, at: (value) => value === null || count(value), note: (value) => text(value, LONGEST.note) },
  'remind.list': {},
  'question.drop': { contact: id, question: id },
  'queue.get': {},
  'queue.next': { queue: optional(id) },
  'queue.skip': { item: id },
  'queue.snooze': { item: id, until: count },
  'queue.say': { item: id, sent: flag },
  'queue.pause': { queue: id },
  'chat.open': { contact: id },
  'page.report': {},
  'sites.self-test': {},
  'dashboard.open': { view: (value) => text(value, LONGEST.word) },
  'jobs.ensure': {},
  'sites.apply': {},
  'content.frames': {},
  'teach.hello': {},
  'teach.frame': { ticket },
  'teach.frames': { origins: (value) => Array.isArray(value) && value.length <= 8 && value.every((one) => isOrigin(one)) },
  // Checked by the schema where it is taken.
  'teach.picked': { role, learnt: object, problem: isPickProblem },
  'teach.cancelled': {},
  'teach.claim': { ticket: (value) => text(value, LONGEST.word) },
  'teach.view': {},
  'teach.pick': { role: (value) => value === '' || value === 'none' || role(value) },
  'teach.skip': { role },
  'teach.look': {},
  'teach.take': {},
  'teach.keep': { name: (value) => text(value, LONGEST.word) },
  'teach.leave': {},
  'teach.permit': {},
  'teach.start': {
    address: (value) => URL.canParse(String(value)),
    pattern: (value) => text(value, LONGEST.word),
    again: (value) => text(value, LONGEST.word),
  },
  'teach.wanted': {},
  'teach.permitted': {},
  'place.apply': {},
}

/** Whether an argument that came over the wire is one of this call. */
export function isArgumentOf<N extends CallName>(call: N, arg: unknown): arg is CallArgument<N> {
  if (typeof arg !== 'object' || arg === null) return false
  const fields = FIELDS[call] as Record<string, (value: unknown) => boolean>
  return Object.entries(fields).every(([name, fits]) => fits((arg as Record<string, unknown>)[name]))
}
