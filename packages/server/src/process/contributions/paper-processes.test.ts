// Several processes on one database: what one mailbox and one agent may receive and enter is one count.
import { expect, test } from 'vitest'
import { mailboxes } from '../../../testing/given-territories.ts'
import { enterPaper } from '../../../testing/paper.ts'
import { useTwoProcesses } from '../../../testing/two-processes.ts'

const both = useTwoProcesses()

test('five receipts a day for one address, wherever they are entered at once', async () => {
  const { here, there } = both
  const agents = { here: here.visitor(), there: there.visitor() }
  const to = 'jeanne@courriel.example'
  const waiting = []
  for (let n = 0; n < 6; n += 1) {
    waiting.push(await enterPaper(here, mailboxes.caen, { to, visitor: agents.here }))
    waiting.push(await enterPaper(there, mailboxes.caenByDomain, { to, visitor: agents.there }))
  }
  const pages = await Promise.all(waiting.map(({ finish }) => finish()))
  const counts = Map.groupBy(pages, ({ status }) => status)
  expect([counts.get(200)?.length, counts.get(429)?.length]).toEqual([5, 7])
  const entered = here.db.selectFrom('contributions').select('id').where('on_behalf', '=', 1)
  expect(await entered.execute()).toHaveLength(5)
}, 60_000)
