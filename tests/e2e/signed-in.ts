// Residents who have come in already, as by a code of their mailbox: for tests that are not about that.
import type { BrowserContext } from 'playwright-core'
import { openSession } from '../../packages/server/src/people/participants/open-session.ts'
import {
  keepParticipant,
  recordVisit,
} from '../../packages/server/src/people/participants/store.ts'
import type { World } from './world.ts'

export async function comeIn(person: BrowserContext, world: World, email: string) {
  const { database, secrets, ids, clock } = world.server.deps
  const at = clock().toISOString()
  const { token } = await database.db.transaction().execute(async (trx) => {
    const { id: participantId } = await keepParticipant(
      trx,
      {
        id: ids.uuid(),
        email_index: secrets.digest('mailbox', email),
        email_sealed: secrets.seal(email),
        created_at: at,
      },
      secrets.digests('mailbox', email),
    )
    await recordVisit(trx, { participant_id: participantId, language: 'fr', verified_at: at })
    const browser = { device: 'Chromium', previousHash: '' }
    return openSession(trx, world.server.deps, {
      participantId,
      proof: 'email',
      provedAt: at,
      browser,
    })
  })
  await person.addCookies([
    { name: 'parvis', value: token, url: world.consultation, httpOnly: true, sameSite: 'Lax' },
  ])
}
