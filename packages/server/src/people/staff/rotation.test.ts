// Replacing the secret: members known through ProConnect stay who they are, whenever they signed in last.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../../testing/app.ts'
import { engines, givenDatabase } from '../../../testing/engines.ts'
import { invited } from '../../../testing/staff-visitor.ts'
import { wayBack } from '../../../testing/through-provider.ts'
import { useProviders } from '../../../testing/with-providers.ts'
import { rotateKeys } from '../../rights/privacy/rotate.ts'

const both = useProviders()
const agent = { sub: 'agente-9', acr: 'eidas2', email: 'agente@anct.example' }
const before = 'the-secret-before-which-is-long-enough'
const after = 'the-secret-after-which-is-long-enough'
const steps: Record<string, string>[] = [
  { APP_SECRET: before, APP_SECRET_OTHERS: after },
  { APP_SECRET: after, APP_SECRET_OTHERS: before },
  { APP_SECRET: after },
]

describe.each(engines)('the team while the secret is replaced on %s', (engine) => {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-team-rotation-'))
  let [first, exchanged, last] = [] as unknown as [TestApp, TestApp, TestApp]
  const started: TestApp[] = []
  beforeAll(async () => {
    const DATABASE_URL = await givenDatabase(engine, folder)
    for (const step of steps) {
      started.push(await startApp(engine, { env: { ...both.env, DATABASE_URL, ...step } }))
    }
    ;[first, exchanged, last] = started as [TestApp, TestApp, TestApp]
  })
  beforeEach(() => first.reset())
  afterAll(async () => {
    for (const app of started) await app.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** To the provider; what it answers comes back from there. */
  async function leave(app: TestApp, from: string, fields: Record<string, string> = {}) {
    both.proConnect.welcome(agent)
    const visitor = app.visitor()
    const leaving = await visitor.post(from, { avec: 'pro_connect', ...fields })
    const back = await wayBack(leaving)
    return () => visitor.open(back)
  }
  const through = async (...way: Parameters<typeof leave>) => (await leave(...way))()
  const signIn = (app: TestApp) => through(app, '/equipe/connexion/proconnect')
  async function joins() {
    const { token } = await invited(first, ['administrator'])
    await through(first, '/equipe/invitation/proconnect', { jeton: token })
  }

  test('who has not signed in since is known by the new one alone', async () => {
    await joins()
    expect((await signIn(last)).status).toBe(403)
    expect(await rotateKeys(exchanged.deps)).toMatchObject({ indexed: 1, waiting: 0, conflicts: 0 })
    expect((await signIn(last)).path).toBe('/equipe')
    expect((await signIn(first)).path).toBe('/equipe')
    expect(await first.db.selectFrom('staff_identities').select('staff_id').execute()).toHaveLength(
      1,
    )
  })

  test('who was linked before subjects were kept is waited for, and then follows', async () => {
    await joins()
    await first.db.updateTable('staff_identities').set({ subject_sealed: null }).execute()
    expect(await rotateKeys(exchanged.deps)).toMatchObject({ indexed: 0, waiting: 1 })
    expect((await signIn(exchanged)).path).toBe('/equipe')
    expect(await rotateKeys(exchanged.deps)).toMatchObject({ waiting: 0, conflicts: 0 })
    expect((await signIn(last)).path).toBe('/equipe')
  })

  test('two invitations at the same moment, where either secret comes first, link one member', async () => {
    // Several pairs: one alone may happen to come in turn.
    for (let pair = 0; pair < 6; pair += 1) {
      await first.reset()
      const ways = []
      for (const app of [first, exchanged]) {
        const { token } = await invited(app, ['administrator'])
        ways.push(await leave(app, '/equipe/invitation/proconnect', { jeton: token }))
      }
      const pages = await Promise.all(ways.map((comeBack) => comeBack()))
      expect(pages.map(({ status }) => status).sort()).toEqual([200, 409])
    }
  })
})
