import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Papa from 'papaparse'

/** Reference data that is not part of the project; tests over it are left out where it is not beside the tree. */
const folder = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))
export const hasSharedData = existsSync(folder)

export function readText(path: string): string {
  return readFileSync(folder + path, 'utf8')
}

export function readCsv(path: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(readText(path), { header: true, skipEmptyLines: true }).data
}
