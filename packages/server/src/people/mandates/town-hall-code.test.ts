// A code at the town hall: what the mail says, five tries at most, and nothing told of the address.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { howMany } from '../../../testing/how-many.ts'
import { formTo } from '../../../testing/visitor.ts'

const town = 'commune-05135'
const ways = `/mon-espace/habilitation/${town}`

describe.each(engines)('a code at the town hall on %s', (engine) => {
  const app = useApp(engine)

  async function arrive() {
    const visitor = app.visitor()
    await visitor.toSupport(proposals.open, mailboxes.resident)
    app.mails.forget()
    return visitor
  }
  const codeIn = (text: string) => /donnez-lui ce code : (\d{6})/.exec(text)?.[1] ?? ''

  test('typed, it lets the person act for a year', async () => {
    const visitor = await arrive()
    const page = await visitor.open(ways)
    expect(page.text).toContain('m•••@courriel.example')
    expect(page.text).not.toContain(mailboxes.freeMail)
    const asked = await visitor.submit(page, /\/code$/)
    const [mail] = await app.mails.to(mailboxes.freeMail)
    expect(mail?.text).not.toContain('courriel.example')
    expect(mail?.text).toContain('Sainte-Colombe (Hautes-Alpes)')
    expect(mail?.text).toContain('/contestations/')
    expect(mail?.text).not.toContain(mailboxes.resident)
    const typed = { code: codeIn(mail?.text ?? '') }
    await visitor.submit(asked, /\/verification$/, typed)
    const twice = await visitor.submit(asked, /\/verification$/, typed)
    expect([twice.status, twice.text]).toEqual([422, expect.stringContaining('déjà servi')])
    const [row] = await app.db.selectFrom('mandate_grants').selectAll().execute()
    expect(row).toMatchObject({ territory_id: town, evidence: 'official_code' })
    expect(row?.ends_at).toBe('2027-02-15T10:00:00.000Z')
    const support = await visitor.support(proposals.open, mailboxes.resident, {
      'au-nom-de': town,
    })
    expect(support.status).toBe(200)
    app.clock.now = new Date('2027-02-16T10:00:00Z')
    const { text } = await app.visitor().toSupport(proposals.forTerritories, mailboxes.resident)
    expect(text).not.toContain('Au nom de : Sainte-Colombe')
  })

  test('guessed by hundreds at once, it takes five tries, and the right code is one too many', async () => {
    const visitor = await arrive()
    const asked = await visitor.submit(await visitor.open(ways), /\/code$/)
    const [mail] = await app.mails.to(mailboxes.freeMail)
    const right = codeIn(mail?.text ?? '')
    const { action, hidden } = formTo(asked, /\/verification$/)
    const wrong = (at: number) => String((Number(right) + 1 + at) % 1_000_000).padStart(6, '0')
    await Promise.all(
      Array.from({ length: howMany({ usual: 100, all: 500 }) }, (_, at) =>
        visitor.post(action, { ...hidden, code: wrong(at) }),
      ),
    )
    const [code] = await app.db
      .selectFrom('sign_in_codes')
      .select(['attempts', 'used_at'])
      .where('intent_id', 'like', 'habilitation %')
      .execute()
    expect(code).toEqual({ attempts: 5, used_at: null })
    const late = await visitor.post(action, { ...hidden, code: right })
    expect(late.status).toBe(429)
    expect(await app.db.selectFrom('mandate_grants').selectAll().execute()).toEqual([])
  })

  test('it opens nothing for someone else, for another territory, nor as a sign-in', async () => {
    const visitor = await arrive()
    const asked = await visitor.submit(await visitor.open(ways), /\/code$/)
    const [mail] = await app.mails.to(mailboxes.freeMail)
    const code = codeIn(mail?.text ?? '')
    const { action, hidden } = formTo(asked, /\/verification$/)
    const other = app.visitor()
    await other.toSupport(proposals.open, mailboxes.shared)
    expect((await other.post(action, { ...hidden, code })).status).toBe(422)
    const elsewhere = action.replace(town, 'commune-16309')
    expect((await visitor.post(elsewhere, { ...hidden, code })).status).toBe(422)
    const stranger = app.visitor()
    const signIn = await stranger.post('/mon-espace/verification', { ...hidden, code })
    expect(signIn.status).toBe(422)
    expect(await app.db.selectFrom('mandate_grants').selectAll().execute()).toEqual([])
  })

  test('a stranger asks for nothing; nobody sends more than five a day', async () => {
    expect((await app.visitor().post(`${ways}/code`, { adresse: '0' })).status).toBe(403)
    const visitor = await arrive()
    const statuses: number[] = []
    for (const id of ['05135', '14118', '14327', '16309', '05135', '14118', '14327']) {
      const path = `/mon-espace/habilitation/commune-${id}/code`
      statuses.push((await visitor.post(path, { adresse: '0' })).status)
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429])
    expect((await visitor.post(`${ways}/code`, { adresse: '7' })).status).not.toBe(200)
  })
})
