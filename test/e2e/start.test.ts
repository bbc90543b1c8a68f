import { execFile, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { waitFor } from '../demo/wait-for.mjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** The place for temporary files of the commands under test alone: whatever is left in it, or runs in it, is theirs. */
const TEMPORARY = mkdtempSync(join(tmpdir(), 'recency-start-'))
afterAll(() => rmSync(TEMPORARY, { recursive: true, force: true }))
const PICTURES = `${ROOT}.output/demo/`

/** Runs `npm start` as a person without a display would; `until` says when to send it a signal. */
async function start(until: { line: RegExp; signal: NodeJS.Signals } | null) {
  const child = spawn(process.execPath, ['test/demo/start.mjs'], {
    cwd: ROOT,
    env: { ...process.env, RECENCY_HEADLESS: '1', TMPDIR: TEMPORARY },
  })
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  if (until !== null) {
    await waitFor(`${until.line} in the output`, () => until.line.test(output) || child.exitCode !== null, 60_000)
    expect(output).toMatch(until.line)
    child.kill(until.signal)
  }
  return { code: await ended, output }
}

/** Our folders and our processes (their command lines name their folders) that are still there. */
async function leftBehind(): Promise<string[]> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'args'])
  const folders = readdirSync(TEMPORARY).filter((name) => name.startsWith('recency-'))
  return [...folders, ...stdout.split('\n').filter((line) => line.includes(TEMPORARY))]
}

test('npm start without a display does the main job once, leaves pictures and a summary, and nothing else', async () => {
  const { code, output } = await start(null)
  expect(output).toContain('Done in')
  expect(code).toBe(0)
  const pictures = readdirSync(PICTURES).filter((name) => name.endsWith('.png'))
  expect(pictures.length).toBeGreaterThanOrEqual(5)
  for (const picture of pictures) expect(statSync(PICTURES + picture).size, picture).toBeGreaterThan(10_000)
  expect(existsSync(`${PICTURES}summary.txt`)).toBe(true)
  const summary = readFileSync(`${PICTURES}summary.txt`, 'utf8')
  expect(summary).toMatch(/RFM [1-5]{3}, /)
  expect(output).toContain(summary.trim())
  expect(await leftBehind()).toEqual([])
})

test.each([
  ['SIGINT', /browser with the extension/],
  ['SIGTERM', /Prosody and Converse\.js/],
] as const)('%s in the middle ends all that was started', async (signal, line) => {
  const { code, output } = await start({ line, signal })
  expect(code, output).toBe(signal === 'SIGINT' ? 130 : 143)
  expect(await leftBehind()).toEqual([])
})
