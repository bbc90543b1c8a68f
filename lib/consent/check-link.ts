import { parsePhone } from '../contacts/phone.ts'
import { tagText } from '../tags/tag-text.ts'
import { bareWord, foldWords } from './bare-word.ts'
import type { OptInLink } from './opt.ts'

/** What is taken of links, in UTF-16 units, and how many a workspace has. */
export const LINK_LIMITS = { name: 80, word: 120, tag: 100, links: 200, shortestWord: 3 } as const
export const LINK_NETWORKS = ['whatsapp', 'telegram', 'meta'] as const satisfies readonly OptInLink['network'][]

/** A link as a form gives it. Without `id` it is a new one. */
export interface LinkDraft extends Pick<OptInLink, 'name' | 'network' | 'address' | 'word' | 'tag'> {
  id?: string
  revision?: number
}

/** Why a link was not saved. The sentence is `consent.link.problem.<code>`. */
export type LinkProblem =
  | 'name-empty'
  | 'name-long'
  | 'number'
  | 'number-country'
  | 'username'
  | 'page'
  | 'word-short'
  | 'word-long'
  | 'word-stop'
  | 'word-taken'
  | 'tag-long'
  | 'too-many'
  | 'changed-meanwhile'

/** Telegram: 5 to 32 letters, digits and low lines, the first a letter (core.telegram.org/method/account.checkUsername); shorter ones are sold. */
const USERNAME = /^[a-z]\w{3,31}$/iu
/** A page's name or number. */
const PAGE = /^[\w.-]{1,100}$/u

/** A draft as it is kept, or everything that is wrong with it. `country` (ISO 3166-1 alpha-2) is for numbers that name none. */
export function checkLink(
  draft: LinkDraft,
  others: readonly OptInLink[],
  country: string,
): { ok: true; link: Required<Omit<LinkDraft, 'id' | 'revision'>> } | { ok: false; problems: LinkProblem[] } {
  const problems: LinkProblem[] = []
  const name = draft.name.trim()
  const word = draft.word.replace(/\s+/gu, ' ').trim()
  const tag = tagText(draft.tag)
  if (name === '') problems.push('name-empty')
  if (name.length > LINK_LIMITS.name) problems.push('name-long')
  const { address, problem } = readAddress(draft.network, draft.address, country)
  if (problem) problems.push(problem)
  const folded = foldWords(word)
  if (folded.length < LINK_LIMITS.shortestWord) problems.push('word-short')
  if (word.length > LINK_LIMITS.word) problems.push('word-long')
  if (bareWord(word, '') === 'stop') problems.push('word-stop')
  if (others.some((other) => foldWords(other.word) === folded)) problems.push('word-taken')
  if (tag.length > LINK_LIMITS.tag) problems.push('tag-long')
  if (others.length >= LINK_LIMITS.links) problems.push('too-many')
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, link: { name, network: draft.network, address, word, tag } }
}

/** What was typed or pasted, also a whole link. */
function readAddress(network: OptInLink['network'], typed: string, country: string): { address: string; problem?: LinkProblem } {
  const address = typed
    .trim()
    .replace(/^(?:https?:\/\/)?(?:www\.)?(?:wa\.me|t\.me|telegram\.me|m\.me|facebook\.com)\//iu, '')
    .replace(/[?#].*$/u, '')
    .replace(/^@|\/+$/gu, '')
  if (network === 'telegram') return { address, ...(!USERNAME.test(address) && { problem: 'username' as const }) }
  if (network === 'meta') return { address, ...(!PAGE.test(address) && { problem: 'page' as const }) }
  const read = parsePhone(address, country)
  if (read.ok) return { address: read.phone }
  return { address, problem: read.reason === 'phone-without-country' ? 'number-country' : 'number' }
}
