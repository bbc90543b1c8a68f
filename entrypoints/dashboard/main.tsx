import { render } from 'preact'
import '../../components/ui/tokens.css'
import '../../components/ui/controls.css'
import '../../components/dashboard/dashboard.css'
import { Dashboard } from '../../components/dashboard/dashboard.tsx'
import { RecencyDatabase } from '../../lib/db/database.ts'

render(<Dashboard db={new RecencyDatabase()} />, document.body)
