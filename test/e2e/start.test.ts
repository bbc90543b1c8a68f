import { execFile, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { waitFor } from '../demo/wait-for.mjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const PICTURES = `${ROOT}.output/demo/`

/** Runs `npm start` as a person without a display would; `until` says when to send it a signal. */
async function start(until: { line: RegExp; signal: NodeJS.Signals } | null) {
  const child = spawn(process.execPath, ['test/demo/start.mjs'], { cwd: ROOT, env: { ...process.env, RECENCY_HEADLESS: '1' } })
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

/** Command lines of processes that have one of our temporary folders in them. */
async function leftBehind(): Promise<string[]> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'args'])
  return stdout
    .split('\n')
    .filter((line) => line.includes(`${tmpdir()}/recency-demo-`) || line.includes(`${tmpdir()}/recency-messenger-`))
}

const folders = (): string[] => readdirSync(tmpdir()).filter((name) => /^recency-(demo|messenger)-/.test(name))

test('npm start without a display does the main job once, leaves pictures and a summary, and nothing else', async () => {
  const before = [folders(), await leftBehind()]
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
  expect([folders(), await leftBehind()]).toEqual(before)
})

test.each([
  ['SIGINT', /browser with the extension/],
  ['SIGTERM', /Prosody and Converse\.js/],
] as const)('%s in the middle ends all that was started', async (signal, line) => {
  const before = [folders(), await leftBehind()]
  const { code, output } = await start({ line, signal })
  expect(code, output).toBe(signal === 'SIGINT' ? 130 : 143)
  expect([folders(), await leftBehind()]).toEqual(before)
})
