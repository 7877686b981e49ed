// A mail server that hangs: everybody is answered soon and alike, nothing piles up, and it heals.
import { pino } from 'pino'
import { afterEach, describe, expect, test } from 'vitest'
import { useApp } from '../../testing/app.ts'
import { engines } from '../../testing/engines.ts'
import { proposals } from '../../testing/given.ts'
import { mailboxes } from '../../testing/given-territories.ts'
import { isAll } from '../../testing/how-many.ts'
import { type Manner, startTarpit } from '../../testing/tarpit.ts'
import { readConfig } from '../platform/settings/config.ts'
import { deliverDue } from './mail-worker.ts'
import { createMailer, type Mailer, usualLanes } from './mailer.ts'

const { awaited, beside } = usualLanes
/** The same bounds, ten times shorter. */
const quick = {
  awaited: { ...awaited, waiting: 600, calling: 800, rest: 500 },
  beside: { ...beside, waiting: 6000, calling: 1000, rest: 500 },
}
const manners: Manner[] = ['silent', 'hangs after EHLO', 'hangs after DATA', 'drips']

describe.each(engines)('a mail server that hangs, on %s', (engine) => {
  const open: (() => unknown)[] = []
  let files: Mailer
  let mailer: Mailer
  const app = useApp(engine, {
    overrides: (plain) => {
      files = plain.mailer
      mailer = files
      return { mailer: { send: (mail) => mailer.send(mail), close: () => files.close() } }
    },
  })
  afterEach(async () => {
    for (const close of open.splice(0)) await close()
    mailer = files
  })

  async function relay(manner: Manner, lanes = quick) {
    const tarpit = await startTarpit(manner)
    mailer = createMailer({ ...app.deps.config, smtpUrl: tarpit.url }, app.deps.log, lanes)
    open.push(() => mailer.close(), tarpit.stop)
    return tarpit
  }
  const ask = (courriel: string) => app.visitor().post('/mon-espace/code', { courriel })
  const codes = async () => (await app.db.selectFrom('sign_in_codes').select('id').execute()).length

  // How a relay hangs is nothing to the database: one manner shows what is asked of the other engine.
  test.each(engine === 'sqlite' || isAll ? manners : manners.slice(0, 1))(
    'that %s: sixty visitors at once are answered, alike, and codes come back',
    async (manner) => {
      // Someone known, and someone whom nobody knows.
      await app.visitor().support(proposals.open, mailboxes.resident)
      await app.db.deleteFrom('sign_in_codes').execute()
      const hanging = await relay(manner)
      const started = performance.now()
      const [known, unknown, ...others] = await Promise.all([
        ask(mailboxes.resident),
        ask('personne@courriel.example'),
        ...Array.from({ length: 58 }, (_, at) => ask(`v${at}@courriel-${at}.example`)),
      ])
      expect(performance.now() - started).toBeLessThan(5000)
      for (const page of [known, unknown, ...others]) {
        expect(page?.status).toBe(503)
        expect(Number(page?.headers.get('Retry-After'))).toBeGreaterThan(0)
        expect(page?.text).toContain('Le courriel n’a pas pu partir')
      }
      expect(known?.text.replaceAll(mailboxes.resident, '…')).toBe(
        unknown?.text.replaceAll('personne@courriel.example', '…'),
      )
      expect(unknown?.text).toContain('value="personne@courriel.example"')
      expect(hanging.state.most).toBeLessThanOrEqual(3)
      // Nothing counts against a mailbox that received nothing.
      expect(await codes()).toBe(0)
      await expect.poll(hanging.open, { timeout: 2000 }).toBe(0)

      const before = performance.now()
      expect((await ask('tard@courriel.example')).status).toBe(503)
      expect(performance.now() - before).toBeLessThan(400)
      hanging.state.manner = 'well'
      await expect
        .poll(async () => (await ask(mailboxes.resident)).status, { interval: 100, timeout: 4000 })
        .toBe(200)
      expect(hanging.state.delivered).toEqual([mailboxes.resident])
      expect((await ask(mailboxes.resident)).status).toBe(200)
      expect((await ask(mailboxes.resident)).status).toBe(200)
      expect((await ask(mailboxes.resident)).text).toContain('Plusieurs codes ont')
    },
  )

  test('the mail worker gives up a round in time, keeps its mails, and codes pass beside it', async () => {
    for (const email of ['a@a.example', 'b@b.example', 'c@c.example', 'd@d.example']) {
      await app.visitor().support(proposals.open, email)
    }
    const hanging = await relay('hangs after DATA')
    const started = performance.now()
    const delivering = deliverDue(app.deps)
    await expect.poll(hanging.open).toBe(3)
    hanging.state.manner = 'well'
    expect((await ask(mailboxes.resident)).status).toBe(200)
    expect(performance.now() - started).toBeLessThan(800)
    // The first three found out; the fourth may have met the server well again.
    const sent = await delivering
    expect(sent).toBeLessThan(2)
    expect(performance.now() - started).toBeLessThan(3000)
    app.clock.now = new Date(app.clock.now.getTime() + 61_000)
    await expect.poll(() => deliverDue(app.deps), { interval: 100, timeout: 3000 }).toBe(4 - sent)
    expect(hanging.state.delivered.sort()).toEqual([
      'a@a.example',
      'b@b.example',
      'c@c.example',
      'd@d.example',
      mailboxes.resident,
    ])
  })
})

test('with the bounds of every day sixty are answered within fifteen seconds', async () => {
  const tarpit = await startTarpit('hangs after EHLO')
  const config = readConfig({ PARVIS_MODE: 'demo', SMTP_URL: tarpit.url })
  const mailer = createMailer(config, pino({ level: 'silent' }))
  const mail = { subject: 'code', text: 'code', isAwaited: true }
  const started = performance.now()
  const sent = Array.from({ length: 60 }, (_, at) =>
    mailer.send({ ...mail, to: `a${at}@b.example` }),
  )
  const results = await Promise.allSettled(sent)
  expect(results.every(({ status }) => status === 'rejected')).toBe(true)
  expect(performance.now() - started).toBeLessThan(15_000)
  mailer.close()
  await tarpit.stop()
}, 20_000)
