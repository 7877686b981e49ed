// What has expired is removed, and nothing else: a confirmed intent stays for ever.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { countRows, proposals } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { sweep } from './sweeper.ts'

describe.each(engines)('the sweeper on %s', (engine) => {
  const app = useApp(engine)

  test('removes old sessions, codes and intents that nobody confirmed', async () => {
    await app.visitor().support(proposals.open, mailboxes.resident)
    const id = randomUUID()
    await app.client.intents.prepare({ kind: 'support', id, proposalId: proposals.kept })
    await sweep(app.deps)
    const kept = { sessions: 1, sign_in_codes: 1, intents: 2, supports: 1, participants: 1 }
    expect(await countRows(app.db)).toMatchObject(kept)
    app.clock.now = new Date('2026-02-15T11:00:00Z')
    await sweep(app.deps)
    expect(await countRows(app.db)).toMatchObject({ ...kept, sessions: 0 })
    app.clock.now = new Date('2026-02-16T10:10:00Z')
    await sweep(app.deps)
    expect(await countRows(app.db)).toMatchObject({ ...kept, sessions: 0, sign_in_codes: 0 })
    app.clock.now = new Date('2026-02-22T12:00:00Z')
    await sweep(app.deps)
    expect(await app.client.intents.get(id)).toMatchObject({ state: 'expired' })
    app.clock.now = new Date('2026-02-23T10:00:00Z')
    await sweep(app.deps)
    expect(await countRows(app.db)).toMatchObject({ intents: 1, supports: 1, events: 1 })
  })
})
