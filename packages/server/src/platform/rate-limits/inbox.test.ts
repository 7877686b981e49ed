// Addresses that a provider may deliver to one inbox: mails to all of them together are bounded by work.
import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { createLimiter } from './limiter.ts'
import { usualLimits } from './limits.ts'

const free = usualLimits['code_request.inbox']?.free ?? 0
const many = 4 * free

const aliases: Record<string, (at: number) => string> = {
  'words after a plus': (at) => `lea+${at}@courriel.example`,
  'dots at every place': (at) =>
    `${[...'leamartin'].map((letter, place) => letter + ((at + 1) & (1 << place) ? '.' : '')).join('')}x@courriel.example`,
  'both, in capitals': (at) => `L${at % 2 ? '.' : ''}ea+${at}@COURRIEL.example`,
}

describe.each(engines)('on %s', (engine) => {
  const app = useApp(engine, { env: { TRUSTED_PROXIES: '1' } })
  beforeEach(() => {
    app.deps.limiter = createLimiter(app.deps)
  })

  /** From a block of its own each time, by the form of signing in or that of an act. */
  async function asked(email: string, at: number) {
    const visitor = app.visitor({ 'x-forwarded-for': `${11 + at}.7.7.7` })
    if (at % 2 === 0) return visitor.post('/mon-espace/code', { courriel: email })
    const address = `/propositions/${proposals.open}/soutien?intent=${randomUUID()}`
    return visitor.submit(await visitor.open(address), /^\/demarches$/, { courriel: email })
  }

  test.each(Object.entries(aliases))('%s', async (_, alias) => {
    for (let at = 0; at < many; at += 1) await asked(alias(at), at)
    const codes = await app.db.selectFrom('sign_in_codes').select('id').execute()
    expect(codes).toHaveLength(free)
    const next = await asked(alias(many), many)
    expect(next.text).toContain('name="preuve"')
    expect(next.text).toContain('value="')
  })

  test('another inbox of that domain is as free as before, and so is that of another domain', async () => {
    for (let at = 0; at < many; at += 1) await asked(`lea+${at}@courriel.example`, at)
    const before = (await app.db.selectFrom('sign_in_codes').select('id').execute()).length
    for (const [at, email] of ['pa.ul@courriel.example', 'lea+1@autre.example'].entries()) {
      await asked(email, 100 + at)
    }
    const after = (await app.db.selectFrom('sign_in_codes').select('id').execute()).length
    expect(after - before).toBe(2)
  })
})
