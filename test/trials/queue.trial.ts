import 'fake-indexeddb/auto'
import type { Random } from './random.ts'
import { QueueWorld, textFor } from './queue/queue-world.ts'
import { defineTrial } from './trial.ts'

const EVENTS = 40

/** What an agent and the world do, at random: each in the midst of what was begun before, or after it. */
async function happen(world: QueueWorld, random: Random): Promise<void> {
  const tabId = random.pick([1, 1, 1, 2])
  const page = world.tabs.get(tabId)
  if (!page) return void (await world.openTab(tabId))
  const peer = random.pick([...world.people.keys()] as [string, ...string[]])
  const active = (await world.conduct.activeIn(tabId)) ?? null
  const what = random.whole(0, 99)
  if (what < 30) world.begin(world.conduct.next(tabId))
  else if (what < 50) {
    // A key that is held down or hit twice.
    const times = random.whole(1, 3)
    for (let i = 0; i < times; i++) page.enter()
    if (random.next() < 0.8) world.begin(world.report(page))
  } else if (what < 54 && page.composer() !== '') page.type(`${page.composer()} PS`)
  else if (what < 57) page.type('')
  else if (what < 60) page.type('my own words')
  else if (what < 66) {
    page.open(peer)
    world.begin(world.report(page))
  } else if (what < 70) world.begin(world.reload(page))
  else if (what < 72) await world.closeTab(tabId)
  else if (what < 75) {
    await world.settle()
    await world.crash()
  } else if (what < 78) {
    await world.settle()
    world.stopWorker()
  } else if (what < 81) world.pass(random.whole(-3, 30))
  else if (what < 83) await world.say(world.people.get(peer) ?? '', { kind: 'consent', value: random.next() < 0.3 })
  else if (what < 85) world.server.add(peer, 'in', random.next() < 0.5 ? 'STOP' : 'how much is it?')
  else if (what < 87) world.server.add(peer, 'out', 'a colleague wrote this on the phone')
  else if (what < 89 && active) await world.conduct.decide(tabId, active.id, { until: world.time + 600_000 })
  else if (what < 90 && active) await world.conduct.decide(tabId, active.id, { skip: true })
  else if (what < 92) await world.setState(random.next() < 0.5 ? 'paused' : 'running')
  else if (page.late !== null) {
    page.open(page.late)
    page.late = null
    world.begin(world.report(page))
  } else world.begin(world.report(page))
  if (random.next() < 0.7) await world.settle()
  else await new Promise((resolve) => setTimeout(resolve, random.whole(0, 2)))
}

/** A patient agent does what they are told, until nobody comes any more. */
async function calmDown(world: QueueWorld): Promise<void> {
  await world.settle()
  await world.setState('running')
  // What the other tab holds comes free once it is closed.
  if (world.tabs.has(2)) await world.closeTab(2)
  const page = world.tabs.get(1) ?? (await world.openTab(1))
  await world.report(page)
  let idle = 0
  for (let turn = 0; turn < 200 && idle < 3; turn++) {
    world.pass(0.2)
    if (page.late !== null) page.late = null
    await world.conduct.next(1)
    const active = await world.conduct.activeIn(1)
    const { last } = world.conduct.saying(1)
    if (!active) {
      if (page.composer() !== '' && last?.event === 'own-text') page.type('')
      else if (world.conduct.saying(1).none) idle++
      world.pass(30)
      continue
    }
    idle = 0
    const peer = [...world.people].find(([, contact]) => contact === active.contact)?.[0] ?? ''
    if (page.peer !== peer) {
      page.open(peer)
      await world.report(page)
    }
    const now = await world.conduct.activeIn(1)
    if (now?.drafted && last?.event === 'unreadable') {
      const sent = world.server.sent.some((one) => one.peer === peer && one.text.includes(`#${peer}`))
      await world.conduct.decide(1, now.id, { sent })
    } else if (now?.state === 'drafted' && page.composer() !== '') {
      page.enter()
      await world.report(page)
    } else if (page.composer() !== '') page.type('')
  }
}

/** What was sent from a chat that was left at once is seen when the chat is looked at again. */
async function lookAgain(world: QueueWorld): Promise<void> {
  const page = world.tabs.get(1) ?? (await world.openTab(1))
  for (const peer of world.people.keys()) {
    page.open(peer)
    await world.report(page)
  }
}

async function verdict(world: QueueWorld): Promise<void> {
  const items = await world.items()
  for (const [peer, contact] of world.people) {
    const item = items.find((one) => one.contact === contact)
    const ours = world.server.sent.filter((one) => one.text.includes(`#${peer}`))
    const astray = ours.filter((one) => one.peer !== peer)
    if (astray.length > 0) throw new Error(`to the wrong person: ${JSON.stringify(astray)}`)
    if (ours.length > 1) throw new Error(`doubled: ${JSON.stringify(ours)} ${JSON.stringify(item)}`)
    const person = await world.workspace.db.people.get(contact)
    const isHeld = item?.state !== 'sent' && item?.state !== 'skipped' && person?.optHeard?.given === false
    if (item?.state !== 'sent' && item?.state !== 'skipped' && !isHeld)
      throw new Error(`forgotten: ${JSON.stringify({ item, person, saying: world.conduct.saying(1) })}`)
    const out = world.server.messagesOf(peer).some(({ direction }) => direction === 'out')
    if (item?.state === 'sent' && !out) throw new Error(`said to be sent, and nothing was: ${JSON.stringify(item)}`)
    if (ours.length === 1 && item?.state !== 'sent') throw new Error(`sent and not seen: ${JSON.stringify({ ours, item })}`)
  }
}

defineTrial({
  name: 'queue',
  cases: 2_000,
  slice: 40,
  run: async (random) => {
    const world = new QueueWorld(random)
    try {
      await world.start(random.pick([0, 0, 7]))
      for (let event = 0; event < EVENTS; event++) await happen(world, random)
      await calmDown(world)
      await lookAgain(world)
      await verdict(world)
      const sent = world.server.sent.filter(({ text }) => text === textFor(/#(\d+)/.exec(text)?.[1] ?? '')).length
      return { sent }
    } finally {
      await world.end()
    }
  },
})
