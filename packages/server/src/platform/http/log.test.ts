// Logs name routes and requests, never a person: no address, code, token, proof or typed text.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { deliverDue } from '../../mail/mail-worker.ts'

const leaking = new Error(`first line ${mailboxes.resident}\nsecond line ${mailboxes.resident}`)

describe.each(engines)('logs on %s', (engine) => {
  const app = useApp(engine, {
    overrides: ({ database }) => ({
      database: { ...database, ping: () => Promise.reject(leaking) },
    }),
  })

  test('after a whole journey they hold nothing personal', async () => {
    const visitor = app.visitor()
    await visitor.support(proposals.open, mailboxes.resident)
    await visitor.toSupport(proposals.open, mailboxes.resident)
    await deliverDue(app.deps)
    const proof = app.deps.secrets.digest('tracking', 'c-groupee')
    await visitor.open(`/suivi/c-groupee/${proof}`)
    await visitor.open(`/propositions?q=${mailboxes.resident}`)
    const lines = app.logs.map((line) => JSON.parse(line))
    expect(lines.length).toBeGreaterThan(6)
    const text = app.logs.join('')
    for (const secret of [
      mailboxes.resident,
      'lea',
      'courriel.example',
      proof,
      ...visitor.cookies.values(),
      await app.mails.codeFor(mailboxes.resident),
    ]) {
      expect(text).not.toContain(secret)
    }
    expect(lines[0]).toMatchObject({
      msg: 'request',
      method: 'GET',
      route: '/propositions/:id/soutien',
      status: 200,
      requestId: expect.any(String),
      ms: expect.any(Number),
    })
  })

  test('signing in and out, and whatever is refused, are logged with their reason', async () => {
    const visitor = app.visitor()
    const page = await visitor.open(`/propositions/${proposals.open}/soutien`)
    const asked = await visitor.submit(page, /^\/demarches$/, { courriel: mailboxes.resident })
    const code = await app.mails.codeFor(mailboxes.resident)
    const wrong = code === '000000' ? '000001' : '000000'
    await visitor.submit(asked, /\/verification$/, { code: wrong })
    const shown = await visitor.submit(asked, /\/verification$/, { code })
    await visitor.confirm(shown, { 'au-nom-de': 'commune-14118' })
    await visitor.post('/mon-espace/habilitation/commune-14118/code', { adresse: '9' })
    await visitor.post('/deconnexion', {})
    await app.request('/v1/staff/cases')
    await app.request('/deconnexion', { method: 'POST' })
    const lines = app.logs.map((line) => JSON.parse(line))
    const { id: session } = { id: lines.find(({ msg }) => msg === 'signed in').session }
    expect(lines).toContainEqual(expect.objectContaining({ msg: 'signed in', proof: 'email' }))
    expect(lines).toContainEqual(expect.objectContaining({ msg: 'signed out', session }))
    const refused = lines.flatMap(({ route, refusal }) => (refusal ? [[route, refusal]] : []))
    expect(refused).toEqual([
      ['/demarches/:id/verification', 'code_wrong'],
      ['/demarches/:id/confirmation', 'mandate_missing'],
      ['/mon-espace/habilitation/:id/code', 'official_address_missing'],
      [expect.any(String), 'staff_token_invalid'],
      [expect.any(String), 'forgery_suspected'],
    ])
    expect(app.logs.join('')).not.toContain(mailboxes.resident)
  })

  test('a fault is logged with where it was, not with what its message says', async () => {
    const answer = await app.request('/v1/ready')
    expect(answer.status).toBe(500)
    expect(await answer.text()).not.toContain('line')
    const fault = app.logs.map((line) => JSON.parse(line)).find(({ level }) => level === 50)
    expect(fault).toMatchObject({
      requestId: answer.headers.get('X-Request-Id'),
      msg: 'request failed',
      error: { name: 'Error', at: expect.arrayContaining([expect.stringMatching(/^at /)]) },
    })
    expect(app.logs.join('')).not.toContain(mailboxes.resident)
  })
})
