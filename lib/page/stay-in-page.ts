/** Marks our host for whoever of us comes after: an update starts a new script beside the one that is dead. */
const HOST_MARK = 'data-recency'

/** How often a host that the page took away is put back within a minute. A page that goes on taking it away gets its will. */
const MOST_RETURNS = 6
/** Then another place is tried: some pages clear their root of all that is not theirs. */
const RETURNS_TO_EACH = 2
/** Repairs of its attributes within a minute. */
const MOST_REPAIRS = 60
const MINUTE = 60_000

export interface StayOptions {
  host: HTMLElement
  /** Where the host may stand, best first. Null where the page has no such place now. */
  homes: (() => Element | null)[]
  /** It stands in the page again, where its frame has to be loaded anew. */
  back: () => void
  /** The page goes on taking it away, and gets its will. */
  givenUp: () => void
  /** The page changed an attribute of the host. */
  touched: () => void
  /** Children of the page's body came or went. */
  stirred: () => void
  /** The page wrote itself anew: every listener of ours on it is gone. */
  reborn: () => void
  /** This version of the extension is gone, or a newer script of it is here. */
  replaced: () => void
  isAlive: () => boolean
  signal: AbortSignal
}

export interface Stay {
  /** Puts the host in the page for the first time. */
  begin(): void
  /** Puts the host back where it is not in the page. */
  look(): void
  /** Tries anew where it was given up: the agent has asked for it. */
  insist(): void
  /** Where the host belongs now. */
  home(): Element
}

/** Puts the host in the page and keeps it there. */
export function stayInPage(options: StayOptions): Stay {
  const { host, homes, signal } = options
  const { ownerDocument: document } = host
  const root = document.documentElement
  let returns: number[] = []
  let repairs: number[] = []
  let home = 0
  let hasBegun = false
  let hasGivenUp = false

  const attributes = new MutationObserver(() => {
    repairs = recent(repairs)
    if (repairs.length >= MOST_REPAIRS) return
    repairs.push(performance.now())
    options.touched()
    attributes.takeRecords()
  })
  // The document as well: a page that writes itself anew gets another root.
  const children = new MutationObserver((records) => {
    look()
    if (records.some(({ target }) => target === document.body)) options.stirred()
  })

  function homeNow(): Element {
    return homes[home]?.() ?? document.documentElement
  }

  function settle(): void {
    homeNow().append(host)
    attributes.disconnect()
    attributes.observe(host, { attributes: true })
    children.disconnect()
    for (const place of new Set<Node | null>([document, root, document.body, host.parentNode])) {
      if (place) children.observe(place, { childList: true })
    }
  }

  function look(): void {
    if (signal.aborted || !hasBegun || host.isConnected || !document.documentElement) return
    if (!options.isAlive()) return options.replaced()
    if (document.documentElement !== root) return options.reborn()
    if (document.querySelector(`[${HOST_MARK}]`)) return options.replaced()
    returns = recent(returns)
    if (returns.length >= MOST_RETURNS) {
      if (!hasGivenUp) options.givenUp()
      hasGivenUp = true
      return
    }
    hasGivenUp = false
    home = Math.min(Math.floor(returns.length / RETURNS_TO_EACH), homes.length - 1)
    returns.push(performance.now())
    settle()
    options.back()
  }

  for (const stale of document.querySelectorAll(`[${HOST_MARK}]`)) stale.remove()
  host.setAttribute(HOST_MARK, '')
  signal.addEventListener('abort', () => {
    attributes.disconnect()
    children.disconnect()
    host.remove()
  })
  return {
    begin() {
      if (!hasBegun) settle()
      hasBegun = true
    },
    look,
    insist() {
      if (hasGivenUp) returns = []
      look()
    },
    home: homeNow,
  }
}

function recent(times: number[]): number[] {
  const now = performance.now()
  return times.filter((time) => now - time < MINUTE)
}
