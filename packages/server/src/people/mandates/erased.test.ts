// Erasing one's account gives no ended mandate back, and takes no act out of reach of a contest.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { endMandate } from '../../../testing/mandates-of-team.ts'
import { mailTownHalls } from '../../../testing/outbox.ts'
import { signInToSpace } from '../../../testing/own-space.ts'
import { joinTeam } from '../../../testing/team.ts'
import { signInWith } from '../../../testing/through-provider.ts'
import type { Visitor } from '../../../testing/visitor.ts'
import { useProviders } from '../../../testing/with-providers.ts'
import { applyRetention } from '../../rights/privacy/retention.ts'

const caen = 'commune-14118'
const forCaen = { 'au-nom-de': caen }
const email = mailboxes.caenByDomain
const both = useProviders()

describe.each(engines)('mandates of erased accounts on %s', (engine) => {
  const app = useApp(engine, { env: both.env })
  const hours = (count: number) => {
    app.clock.now = new Date(app.clock.now.getTime() + count * 3_600_001)
  }
  const bars = () => app.db.selectFrom('mandate_bars').selectAll().execute()
  const tally = async () =>
    (await app.client.proposals.tallies([proposals.open])).items[0]?.territories

  async function end() {
    const person = await app.db.selectFrom('participants').select('id').executeTakeFirstOrThrow()
    const team = await joinTeam(app, ['moderator'])
    const body = { participantId: person.id, territoryId: caen, reason: 'A quitté la mairie.' }
    expect((await endMandate(team, body)).status).toBe(200)
  }
  async function erase(visitor: Visitor) {
    await visitor.submit(await visitor.open('/mon-espace/effacer'), /^\/mon-espace\/effacer$/)
    expect(await app.db.selectFrom('participants').selectAll().execute()).toEqual([])
  }
  async function comeBack() {
    hours(1)
    const visitor = app.visitor()
    const page = await visitor.toSupport(proposals.open, email)
    return { visitor, page }
  }

  test('ended by the team, it stays ended for the mailbox, until it is proved anew', async () => {
    const visitor = await signInToSpace(app, email)
    await end()
    await erase(visitor)
    const back = await comeBack()
    expect(back.page.text).not.toContain('Au nom de : Caen')
    expect((await back.visitor.confirm(back.page, forCaen)).status).toBe(403)
    const ways = await back.visitor.open(`/mon-espace/habilitation/${caen}`)
    const asked = await back.visitor.submit(ways, /\/code$/)
    const mails = await app.mails.to(mailboxes.caen)
    const code = /donnez-lui ce code : (\d{6})/.exec(mails.at(-1)?.text ?? '')?.[1] ?? ''
    await back.visitor.submit(asked, /\/verification$/, { code })
    expect(await bars()).toEqual([])
    expect((await back.visitor.support(proposals.open, email, forCaen)).status).toBe(200)
  })

  test('nor does ProConnect give it back', async () => {
    const enter = async () => {
      both.proConnect.welcome({
        sub: 'agente-9',
        acr: 'eidas1',
        email: 'agente@travail.example',
        siret: '21140118700015',
        roles: ['agent_public_territorial'],
      })
      const visitor = app.visitor()
      await signInWith(visitor, await visitor.open('/mon-espace'), 'pro_connect')
      return visitor
    }
    const visitor = await enter()
    await end()
    await erase(visitor)
    const back = await enter()
    const page = await back.toSupport(proposals.open, 'agente@travail.example')
    expect((await back.post(`${page.path}/confirmation`, forCaen)).status).toBe(403)
  })

  test('what one gave up oneself goes with the account', async () => {
    const visitor = await signInToSpace(app, email)
    await visitor.submit(await visitor.open(`/mon-espace/habilitation/${caen}/fin`), /\/fin$/)
    await erase(visitor)
    expect(await bars()).toEqual([])
    const back = await comeBack()
    expect((await back.visitor.confirm(back.page, forCaen)).status).toBe(200)
  })

  test('a year after the erasure, its digest goes', async () => {
    const visitor = await signInToSpace(app, email)
    await end()
    await erase(visitor)
    expect(await bars()).toHaveLength(1)
    expect(JSON.stringify(await bars())).not.toContain('caen.example')
    hours(364 * 24)
    expect((await applyRetention(app.deps)).bars).toBe(0)
    hours(24)
    expect((await applyRetention(app.deps)).bars).toBe(1)
    expect(await bars()).toEqual([])
  })

  test('an act whose author is gone is contested, taken out and given back all the same', async () => {
    const visitor = app.visitor()
    await visitor.support(proposals.open, email, forCaen)
    await mailTownHalls(app.deps)
    const [mail] = await app.mails.to(mailboxes.caen)
    await erase(visitor)
    expect(await tally()).toBe(1)
    const link = /http:\/\/parvis\.localhost(\/contestations\/[\w-]+)/.exec(mail?.text ?? '')?.[1]
    const town = app.visitor()
    await town.submit(await town.open(link ?? ''), /^\/contestations\//)
    const team = await joinTeam(app, ['moderator'])
    const [{ id }] = (await team.get('/v1/staff/cases')).body.items
    const decide = async (decision: string, version: number) => {
      const body = { decision, reason: 'Inconnue de la mairie.', version }
      expect((await team.post(`/v1/staff/cases/${id}/decision`, body)).status).toBe(200)
    }
    await decide('uphold', 1)
    expect(await tally()).toBe(0)
    expect(await app.db.selectFrom('mandate_ends').selectAll().execute()).toEqual([])
    await decide('reopen', 2)
    expect(await tally()).toBe(1)
  })
})
