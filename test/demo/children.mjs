// Processes that we start: each in a group of its own, so that ending it ends its children and nothing that somebody else started.
import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

/**
 * Starts a process that stays until `endChild`. Its output is kept by the caller's handlers; nothing is shown.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 */
export function startChild(command, args, options = {}) {
  // Nothing outlives us, also where an error ends the process before anybody could tidy up.
  if (!process.listeners('exit').includes(killChildrenNow)) process.on('exit', killChildrenNow)
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32', stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  child.once('exit', () => running.delete(child))
  child.once('error', () => running.delete(child))
  return child
}

/**
 * Ends one process and its group: asked first, forced after two seconds.
 * @param {import('node:child_process').ChildProcess} child
 */
export async function endChild(child) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  signalGroup(child, 'SIGTERM')
  const force = setTimeout(() => signalGroup(child, 'SIGKILL'), 2_000)
  await gone
  clearTimeout(force)
}

/** Ends every process that `startChild` started and that still runs. */
export async function endChildren() {
  await Promise.all([...running].map(endChild))
}

/** For a process about to exit, where nothing can be awaited any more. */
function killChildrenNow() {
  for (const child of running) signalGroup(child, 'SIGKILL')
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') child.kill(signal)
    else process.kill(-child.pid, signal)
  } catch {
    // Gone already: that is what was wanted.
  }
}
