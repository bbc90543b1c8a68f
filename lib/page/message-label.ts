/** What a row's label says before the text: `At Tuesday 3:08 PM, Han: hello`, in whatever language. */
export interface MessageLabel {
  /** All that stands before the sender: `At Tuesday 3:08 PM`. */
  time: string
  sender: string
  /** The sender ends at a colon, so that it is a name and nothing else: not "You sent a photo". */
  hasText: boolean
}

/**
 * A time of day, then a comma, then who wrote. Before the time only words, days and commas may stand (`15 July 2026, 17:38`), never a colon: so the
 * text, which may hold all of this again, is not taken for it.
 */
const LABEL =
  /^([^:：]*?(?<!\p{Nd})\p{Nd}{1,2}[:.h٫]\p{Nd}{2}(?!\p{Nd})(?:\s?[^\s\p{Nd},،、，:：]{1,6}){0,2})\s?[,،、，]\s*(.+)$/su
/** A name ends at the first colon that white space or nothing follows (`Han: see 3:08`); a full-width one needs none. */
const SENDER_ENDS = /\s?(?::(?:\s|$)|：)/u
const LONGEST_NAME = 200

/** The parts of such a label; null where it is not of this form. Photos and calls have no text: then the rest is the sender. */
export function messageLabel(text: string): MessageLabel | null {
  const [, time = '', rest = ''] = LABEL.exec(text) ?? []
  const [name = '', ...said] = rest.split(SENDER_ENDS)
  const sender = name.trim()
  return time === '' || sender === '' || sender.length > LONGEST_NAME
    ? null
    : { time: time.trim(), sender, hasText: said.length > 0 }
}
