// In production: HTTPS only, a host-bound cookie, real mail, and none of the demonstration's pages.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { legalSettings } from '../../../../../tests/support/legal.ts'
import { type Mailbox, startMailbox } from '../../../../../tests/support/smtp.ts'
import { startApp, type TestApp } from '../../../testing/app.ts'
import { proposals } from '../../../testing/given.ts'

let app: TestApp
let mailbox: Mailbox

beforeAll(async () => {
  mailbox = await startMailbox()
  app = await startApp('sqlite', {
    env: {
      PARVIS_MODE: 'production',
      BASE_URL: 'https://parvis.example',
      SMTP_URL: mailbox.url,
      APP_SECRET: 'a secret of at least thirty-two characters',
      ...legalSettings,
    },
  })
})
afterAll(async () => {
  await app.close()
  await mailbox.stop()
})

test('the cookie is bound to this host, over HTTPS, out of reach of scripts', async () => {
  const visitor = app.visitor()
  const start = await visitor.open(`/propositions/${proposals.open}/soutien`)
  const page = await visitor.submit(start, /^\/demarches$/, { courriel: 'lea@courriel.example' })
  const { text } = await mailbox.next('lea@courriel.example')
  const code = /Votre code : (\d{6})/.exec(text)?.[1] ?? ''
  const [, id = '', challenge = ''] =
    /demarches\/([\w-]+)\/code\?demande=([\w-]+)/.exec(page.path) ?? []
  const answer = await app.request(`/demarches/${id}/verification`, {
    method: 'POST',
    headers: {
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({ demande: challenge, code }).toString(),
  })
  const given = answer.headers.getSetCookie()
  const cookie = given.find((one) => one.startsWith('__Host-parvis=')) ?? ''
  expect(cookie).toMatch(/^__Host-parvis=[\w-]{43};/)
  for (const attribute of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax', 'Max-Age=14400']) {
    expect(cookie).toContain(attribute)
  }
  expect(cookie).not.toContain('Domain')
})

test('every answer asks for HTTPS', async () => {
  for (const path of ['/', '/v1/health', '/absente']) {
    const { headers } = await app.request(path)
    expect(headers.get('Strict-Transport-Security')).toMatch(/^max-age=\d{8}/)
  }
})

test('nobody reads the mails, nobody comes in by one click, and no page speaks of a demonstration', async () => {
  expect((await app.request('/demo/courriels')).status).toBe(404)
  const came = await app.visitor().post('/demo/equipe', { membre: 'demo-administration' })
  expect([came.status, came.headers.get('Set-Cookie')]).toEqual([404, null])
  expect((await app.visitor().open('/equipe/connexion')).text).not.toMatch(/[Dd]émonstration|demo-/)
  expect(await (await app.request('/')).text()).not.toMatch(/[Dd]émonstration/)
})
