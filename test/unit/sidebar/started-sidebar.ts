import { afterEach, beforeEach, vi } from 'vitest'
import { createSidebar, type Sidebar } from '../../../components/sidebar/store.ts'
import type { FakeBackground } from './fake-background.ts'

/** What both ends still have to do in this turn. */
export const settle = () => vi.advanceTimersByTimeAsync(0)

/** Gives each test of a file its own clock, and a way to start a sidebar that ends with the test. */
export function withSidebar(): (background: FakeBackground) => Promise<Sidebar> {
  let stop: (() => void) | undefined
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    stop?.()
    stop = undefined
    vi.useRealTimers()
  })
  return async (background) => {
    const sidebar = createSidebar(background.surroundings)
    stop = sidebar.start()
    await settle()
    return sidebar
  }
}
