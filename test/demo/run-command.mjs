import { spawn } from 'node:child_process'
import { stripVTControlCharacters } from 'node:util'
import { PlainError } from './progress.mjs'

/**
 * Runs a command to its end and gives its output. Throws with the ends of its output when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean }} [options] `show`: its output goes to the terminal as it comes
 * @returns {Promise<string>}
 */
export async function runCommand(command, args, options = {}) {
  const result = await tryCommand(command, args, options)
  if (result.code === 0) return result.output
  const lines = stripVTControlCharacters(result.output).trim().split('\n')
  const tail = (lines.length > 30 ? [...lines.slice(0, 15), '...', ...lines.slice(-15)] : lines).join('\n')
  throw new PlainError(
    `\`${[command, ...args].join(' ')}\` ended with ${result.code ?? result.signal}${tail === '' ? '' : `\n${tail}`}`,
  )
}

/**
 * The same without throwing. A command that does not exist has the code 127.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean }} [options]
 * @returns {Promise<{ code: number | null, signal: string | null, output: string }>}
 */
export function tryCommand(command, args, options = {}) {
  const { show = false, ...rest } = options
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      ...rest,
      shell: process.platform === 'win32',
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    child.stdout?.on('data', (chunk) => (output += chunk))
    child.stderr?.on('data', (chunk) => (output += chunk))
    child.once('error', (error) => resolve({ code: 127, signal: null, output: error.message }))
    child.once('close', (code, signal) => resolve({ code, signal, output }))
  })
}
