// Several processes on one database: a member or a session that ends in one is out in all, at once.
import { expect, test } from 'vitest'
import { sessionOf, signedInMember, signInWithKey } from '../../../testing/staff-visitor.ts'
import { useTwoProcesses } from '../../../testing/two-processes.ts'

const both = useTwoProcesses()
const queue = '/v1/staff/contributions'

/** A moderator signed in here, whose cookie someone has copied there; and an administrator. */
async function copied() {
  const { here, there } = both
  const mine = await signedInMember(here, ['moderator'], 'Camille Roux')
  const thief = there.visitor()
  thief.cookies.set('parvis-equipe', mine.visitor.cookies.get('parvis-equipe') ?? '')
  const copy = sessionOf(there, thief)
  const open = async () => {
    const { status } = await copy.get(queue)
    const { path } = await thief.open('/equipe')
    expect([status, path]).toEqual(status === 200 ? [200, '/equipe'] : [401, '/equipe/connexion'])
    return status === 200
  }
  expect(await open()).toBe(true)
  const admin = await signedInMember(here, ['administrator'], 'Dominique Petit')
  return { mine, thief, copy, open, admin }
}

test('signing out', async () => {
  const { mine, open } = await copied()
  await mine.visitor.post('/equipe/deconnexion', {})
  expect(await open()).toBe(false)
})

test('a suspension, which ends passkeys too until it is lifted', async () => {
  const { mine, open, admin } = await copied()
  const path = `/v1/staff/members/${mine.id}`
  expect((await admin.post(`${path}/suspend`, { version: 1 })).status).toBe(200)
  expect(await open()).toBe(false)
  const elsewhere = both.there.visitor()
  expect((await signInWithKey({ visitor: elsewhere, device: mine.device })).status).toBe(403)
  expect((await admin.post(`${path}/restore`, { version: 2 })).status).toBe(200)
  expect(await open()).toBe(false)
  expect((await signInWithKey({ visitor: elsewhere, device: mine.device })).path).toBe('/equipe')
})

test('a session closed from another browser, and all the others', async () => {
  const { mine, open } = await copied()
  const other = { visitor: both.there.visitor(), device: mine.device }
  await signInWithKey(other)
  const [session] = await both.here.db
    .selectFrom('staff_sessions')
    .select('id')
    .where('token_hash', '=', mine.tokenHash())
    .execute()
  await other.visitor.post('/equipe/sessions/fermer', { session: session?.id ?? '' })
  expect(await open()).toBe(false)
  await signInWithKey({ visitor: both.here.visitor(), device: mine.device })
  await other.visitor.post('/equipe/sessions/fermer-les-autres', {})
  const left = both.here.db.selectFrom('staff_sessions').select('id')
  expect(await left.where('staff_id', '=', mine.id).execute()).toHaveLength(1)
})

test('a role that is taken away', async () => {
  const { mine, copy, admin } = await copied()
  const roles = { version: 1, roles: ['catalogue_editor'] }
  expect((await admin.post(`/v1/staff/members/${mine.id}/roles`, roles)).status).toBe(200)
  expect((await copy.get(queue)).body.code).toBe('staff_role_missing')
})
