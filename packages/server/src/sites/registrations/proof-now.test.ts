// A town hall is asked on a proof of now: whoever had the site once does not go on asking in its name.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { sendMails } from '../../../testing/outbox.ts'
import { type SiteServer, startSiteServer } from '../../../testing/site-server.ts'
import { arrive, linkIn, registerAt, tokenOf, verify } from '../../../testing/webmaster.ts'

let site: SiteServer
beforeAll(async () => {
  site = await startSiteServer()
})
afterAll(() => site.stop())

const days = (count: number) => count * 86_400_000 + 60_000
const tag = (token: string) => `<head><meta name="parvis-site" content="${token}"></head>`

describe.each(engines)('a proof of now on %s', (engine) => {
  const app = useApp(engine)
  const asked = async () => {
    await sendMails(app.deps)
    return app.mails.to(mailboxes.caen)
  }

  /** Registered, proved and asked for; what follows is days later, in a new session. */
  async function askedBefore(count: number, more: string[] = []) {
    const first = await arrive(app)
    const page = await registerAt(first, { adresse: site.origin })
    for (const adresse of more) await first.post(`${page.path}/adresses`, { adresse })
    const token = tokenOf(page)
    site.page(tag(token))
    await verify(first, page)
    expect(await asked()).toHaveLength(1)
    app.clock.now = new Date(app.clock.now.getTime() + days(count))
    const visitor = await arrive(app)
    return { token, again: () => visitor.post(`${page.path}/accord`, {}) }
  }

  test.each([1, 15, 300])(
    '%i days after, the site is read again: gone, nobody is asked',
    async (count) => {
      const { again } = await askedBefore(count)
      site.page('<head><title>Autre propriétaire</title></head>')
      const refused = await again()
      expect(refused.status).toBe(409)
      expect(refused.text).toContain(`La preuve ne se lit plus sur ${site.origin}`)
      expect(await asked()).toHaveLength(1)
    },
  )

  test('another’s proof there is not theirs, and each address is read', async () => {
    const other = site.origin.replace('127.0.0.1', 'localhost')
    const { token, again } = await askedBefore(2, [other])
    const elsewhere = 'b'.repeat(token.length)
    site.page(tag(elsewhere))
    expect((await again()).status).toBe(409)
    site.answer((request, response) => {
      const isOther = request.headers.host?.startsWith('localhost')
      response.writeHead(200).end(isOther ? tag(elsewhere) : tag(token))
    })
    const refused = await again()
    expect([refused.status, refused.text.includes(`sur ${other}`)]).toEqual([409, true])
    expect(await asked()).toHaveLength(1)
  })

  test('still there, the town hall is asked again, and what was refused meanwhile can be mended', async () => {
    const { token, again } = await askedBefore(20)
    site.page('<head></head>')
    expect((await again()).status).toBe(409)
    site.page(tag(token))
    expect((await again()).status).toBe(200)
    const mails = await asked()
    expect(mails).toHaveLength(2)
    expect((await app.visitor().open(linkIn(mails.at(-1)?.text))).status).toBe(200)
  })
})
