import { announceChanges } from '../../lib/db/announce-changes.ts'
import { startHost } from '../../lib/jobs/host.ts'

// A page without a window that owns the worker for heavy jobs, since a service worker can have none; it goes when there is nothing to do.
startHost({ onIdle: () => window.close() })

// What the worker writes is told to sidebars also while the service worker sleeps.
announceChanges()
