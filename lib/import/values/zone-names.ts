/** Hours that abbreviated zones are ahead of UTC. Those that name several zones (CST, IST, BST) are not here: a guess would move a day. */
const HOURS: Record<string, number> = {
  Z: 0,
  UT: 0,
  UTC: 0,
  GMT: 0,
  WET: 0,
  WEST: 1,
  CET: 1,
  CEST: 2,
  EET: 2,
  EEST: 3,
  MSK: 3,
  EST: -5,
  EDT: -4,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  JST: 9,
}

/** Milliseconds that a zone mark (`Z`, `+02:00`, `GMT+0200`, `-5`, `CET`) is ahead of UTC; null where it does not decide. */
export function zoneOffset(zone: string): number | null {
  const mark = zone.toUpperCase()
  const hours = HOURS[mark]
  if (hours !== undefined) return hours * 3_600_000
  const match = /^(?:UTC|GMT)?([+-])(\d{1,2}):?(\d{2})?$/.exec(mark)
  if (!match) return null
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0)
  return (match[1] === '-' ? -minutes : minutes) * 60_000
}
