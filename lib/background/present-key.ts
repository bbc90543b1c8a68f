import { browser } from '../browser.ts'

/** The key of one of the manifest's commands, as the browser writes it; '' where none is set. */
export async function keyOf(command: string): Promise<string> {
  const commands = await browser.commands?.getAll().catch(() => [])
  return commands?.find(({ name }) => name === command)?.shortcut ?? ''
}
