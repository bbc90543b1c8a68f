import { z } from 'zod'

// An extension page forbids eval; without this zod tries it once and the browser reports a violation. Import `z` from here, never from 'zod'.
z.config({ jitless: true })

export { z }
