// Contributions that look alike: marked for those who moderate, filtered by it, and received all the same.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { draft } from '../../../testing/given-contributions.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { joinTeam } from '../../../testing/team.ts'

const queue = '/v1/staff/contributions'

describe.each(engines)('marks on contributions on %s', (engine) => {
  const app = useApp(engine, { env: { TRUSTED_PROXIES: '1', SUSPICION: 'same_block=3' } })

  async function send(email: string, address = '203.0.113.7') {
    const visitor = app.visitor({ 'x-forwarded-for': address })
    const { territoryId, ...typed } = draft
    const form = await visitor.open('/contribuer')
    const given = { ...typed, territory: 'Caen (Calvados)', territoryId }
    const asked = await visitor.submit(form, /^\/contribuer$/, given)
    const page = await visitor.submit(await visitor.signIn(asked, email), /\/confirmation$/)
    expect(page.text).toMatch(/contribution est reçue/)
    const id = /\/suivi\/([\w-]+)\//.exec(page.text)?.[1] ?? ''
    return { id, page }
  }
  const moderator = () => joinTeam(app, ['moderator'])
  const idsOf = (body: { items: { id: string }[] }) => body.items.map(({ id }) => id).sort()
  const sent = async (mails: string[], address?: (n: number) => string) => {
    const ids: string[] = []
    for (const [n, mail] of mails.entries()) ids.push((await send(mail, address?.(n))).id)
    return ids
  }
  const apart = (n: number) => `203.0.113.${n + 1}`

  test('look-alike mailboxes: the third is marked, and nothing else changes for anyone', async () => {
    const mails = ['lea+1', 'l.ea', 'lea+3', 'lea+4'].map((name) => `${name}@ici.example`)
    const ids = await sent(mails, apart)
    const team = await moderator()
    const { body: marked } = await team.get(`${queue}?suspicion=same_mailbox`)
    expect(idsOf(marked)).toEqual(ids.slice(2).sort())
    const [one] = marked.items
    expect(one.flagged).toBe('same_mailbox')
    const { suspicion } = (await team.get(`${queue}/${one.id}`)).body
    expect(suspicion).toMatchObject({ rule: 'same_mailbox', alike: 2 })
    const { body: alike } = await team.get(`${queue}?suspicionGroup=${suspicion.group}`)
    expect(idsOf(alike)).toEqual(idsOf(marked))
    const { body: rest } = await team.get(`${queue}?suspicion=none`)
    expect(idsOf(rest)).toEqual(expect.arrayContaining(ids.slice(0, 2)))
    expect(idsOf(rest)).not.toEqual(expect.arrayContaining(ids.slice(2)))
    // In the whole queue as received as any other, and decided as any other.
    const { body: all } = await team.get(`${queue}?state=received`)
    expect(idsOf(all)).toEqual(expect.arrayContaining(ids))
    expect((await team.get('/v1/staff/contribution-counts')).body.suspected).toBe(2)
    const { version } = one
    const decided = await team.post(`${queue}/${one.id}/reject`, {
      version,
      reason: 'out_of_scope',
    })
    expect(decided.status).toBe(200)
    expect((await team.get('/v1/staff/contribution-counts')).body.suspected).toBe(1)
  })

  test('a burst from one block, a numbered series, a domain of one click', async () => {
    const burst = await sent(['a', 'b', 'c', 'd', 'e'].map((name) => `${name}@la.example`))
    const series = await sent(
      Array.from({ length: 7 }, (_, n) => `martin${n}@ailleurs.example`),
      apart,
    )
    const [thrown = ''] = await sent(['x@yopmail.com'], () => '198.51.100.9')
    const { get } = await moderator()
    const of = async (rule: string) => idsOf((await get(`${queue}?suspicion=${rule}`)).body)
    expect(await of('same_block')).toEqual(burst.slice(4))
    expect(await of('numbered_mailboxes')).toEqual(series.slice(6))
    expect(await of('disposable_domain')).toEqual([thrown])
    expect(await of('any')).toHaveLength(3)
  })

  test('a support by the same mailbox is not compared, nor is what a town hall’s mailbox sends', async () => {
    const { id } = await send('lea+1@ici.example')
    for (const name of ['l.ea', 'le.a'])
      await app.visitor().support('payer-le-stationnement', `${name}@ici.example`)
    const official = await sent([mailboxes.caen, mailboxes.caenByDomain])
    const { get } = await moderator()
    expect((await get(`${queue}/${id}`)).body.suspicion).toBeNull()
    for (const one of official) {
      expect((await get(`${queue}/${one}`)).body.suspicion).toBeNull()
    }
  })

  test('it is nowhere public', async () => {
    const ids = await sent(
      ['lea+1', 'l.ea', 'lea+3'].map((name) => `${name}@ici.example`),
      apart,
    )
    await app.db.updateTable('contributions').set({ state: 'grouped' }).execute()
    const page = await app.request(`/v1/contributions/${ids[2]}`)
    const data = await app.request('/v1/open-data/contributions.csv')
    for (const answer of [page, data]) {
      expect(answer.status).toBe(200)
      expect(await answer.text()).not.toMatch(/same_mailbox|suspicion/)
    }
  })
})
