// What the demonstration lacks for each screen of the console to have something to show.
import { randomUUID } from 'node:crypto'
import { liveKey } from '../../../packages/server/src/catalogue/requests/store.ts'
import { toJson } from '../../../packages/server/src/platform/db/json.ts'
import type { World } from '../world.ts'
import { givenCommittee } from './committee-world.ts'

/** Caen asks for a service. */
export async function givenRequest(db: World['db']) {
  const id = randomUUID()
  const at = new Date().toISOString()
  const key = { kind: 'service', subject: 'deveco', territory_id: 'commune-14118' } as const
  await db
    .insertInto('requests')
    .values({
      ...key,
      id,
      live_key: liveKey(key),
      state: 'received',
      version: 1,
      contact: null,
      facts: toJson({}),
      participant_id: null,
      evidence: 'official_address',
      intent_id: null,
      site_key: null,
      receipt: 'PV-7K2M-9QXT-4HRC',
      recorded_at: at,
    })
    .execute()
  const asked = { act: 'ask', state: 'received', reason: null, planned_on: null, note: null }
  const act = { ...asked, request_id: id, version: 1, staff_id: null, at }
  await db.insertInto('request_acts').values(act).execute()
  return id
}

/** The ids of things that screens are opened on. */
export async function givenForScreens(world: World) {
  const { db } = world
  const proposal = await db
    .selectFrom('proposals')
    .select('id')
    .where('state', '=', 'published')
    .orderBy('id')
    .executeTakeFirstOrThrow()
  const seats = { secretary: 'demo-secretariat', alix: 'demo-comite', dany: 'demo-comite-2' }
  return {
    request: await givenRequest(db),
    proposal: proposal.id,
    committee: await givenCommittee(world, seats),
  }
}

export type Given = Awaited<ReturnType<typeof givenForScreens>>
