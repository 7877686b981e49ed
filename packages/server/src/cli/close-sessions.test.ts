// The command that ends sessions: of one person, or of everybody, at once.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../testing/app.ts'
import { engines } from '../../testing/engines.ts'
import { proposals } from '../../testing/given.ts'
import { mailboxes } from '../../testing/given-territories.ts'
import { closeSessionsOf } from './close-sessions.ts'

describe.each(engines)('closing sessions on %s', (engine) => {
  const app = useApp(engine)

  async function signedIn(email: string) {
    const visitor = app.visitor()
    await visitor.toSupport(proposals.open, email)
    return async () => (await visitor.open('/mon-espace')).text.includes('Me déconnecter')
  }

  test('of one person, however the address is written; then of everybody', async () => {
    const resident = await signedIn(mailboxes.resident)
    const agent = await signedIn(mailboxes.caenByDomain)
    expect(await closeSessionsOf([' LEA@courriel.example '], app.deps)).toBe('1 session fermée.')
    expect([await resident(), await agent()]).toEqual([false, true])
    expect(await closeSessionsOf(['absente@courriel.example'], app.deps)).toBe('0 session fermée.')
    expect(await closeSessionsOf(['--all'], app.deps)).toBe('1 session fermée.')
    expect([await resident(), await agent()]).toEqual([false, false])
  })

  test.each([[[]], [['--some']], [['a@b.example', '--all']]])(
    '%j is answered by the usage',
    async (args) => {
      await expect(closeSessionsOf(args, app.deps)).rejects.toThrow('Usage: parvis close-sessions')
    },
  )
})
