import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { seededRandom } from '../trials/random.ts'

/** E.164 of person `i`: numbers of a made-up range that exists nowhere. */
export function phoneOf(i: number): string {
  return `+39055${String(5_000_000 + i)}`
}

/** Writes plain CSV files of `people` evidently made-up people and their orders; gives how many orders there are. Same seed, same files. */
export async function writeFiles(
  folder: string,
  people: number,
  seed: string,
): Promise<{ customers: string; orders: string; rows: number }> {
  const random = seededRandom(seed).next
  const files = { customers: `${folder}/customers.csv`, orders: `${folder}/orders.csv` }
  const customers = createWriteStream(files.customers)
  const orders = createWriteStream(files.orders)
  customers.write('Customer ID,First Name,Last Name,Email,Phone,City,Country,Accepts Marketing\n')
  orders.write('Order number,Customer ID,Order date,Total,Status\n')
  let rows = 0
  const today = Date.now()
  for (let i = 0; i < people; i++) {
    const line = `${i + 1},Persona${i % 977},Numero${i},p${i}@example.com,${phoneOf(i)},Citta${i % 90},IT,${random() < 0.8 ? 'yes' : 'no'}\n`
    if (!customers.write(line)) await once(customers, 'drain')
    const count = Math.floor(random() ** 2 * 7)
    for (let n = 0; n < count; n++) {
      const day = new Date(today - Math.floor(random() ** 1.5 * 900) * 86_400_000).toISOString().slice(0, 10)
      if (!orders.write(`O${++rows},${i + 1},${day},${(5 + random() * 200).toFixed(2)},paid\n`)) await once(orders, 'drain')
    }
  }
  customers.end()
  orders.end()
  await Promise.all([finished(customers), finished(orders)])
  return { ...files, rows }
}
