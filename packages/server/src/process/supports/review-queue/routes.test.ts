// Supports that look alike: received, in no count, reviewed in groups, counted once or told why not.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../../testing/app.ts'
import { engines } from '../../../../testing/engines.ts'
import { proposals } from '../../../../testing/given.ts'
import { joinTeam } from '../../../../testing/team.ts'
import { receiptOf } from '../../../../testing/visitor.ts'
import { deliverDue } from '../../../mail/mail-worker.ts'
import { recount } from '../store.ts'

const path = '/v1/staff/quarantine'
const reason = 'Un même groupe de boîtes.'

describe.each(engines)('quarantine on %s', (engine) => {
  const app = useApp(engine, { env: { TRUSTED_PROXIES: '1', SUSPICION: 'same_block=3' } })

  const support = (email: string, address = '203.0.113.7') =>
    app.visitor({ 'x-forwarded-for': address }).support(proposals.open, email)

  /** Three mailboxes of one: the third is held. */
  async function given() {
    const pages = []
    for (const name of ['lea+1', 'l.ea', 'lea+3', 'lea+4']) {
      pages.push(await support(`${name}@ici.example`))
    }
    return pages
  }
  const figures = async () => {
    const [tally] = (await app.client.proposals.tallies([proposals.open])).items
    const counted = await recount(app.db)
    const told = tally?.residentsByEmail
    expect(counted.find((one) => one.proposal_id === proposals.open)?.residents_by_email ?? 0).toBe(
      told,
    )
    const events = await app.db.selectFrom('events').select('kind').execute()
    const of = (kind: string) => events.filter((one) => one.kind === kind).length
    expect(of('support.recorded') - of('support.withdrawn')).toBe(told)
    return told
  }
  const moderator = () => joinTeam(app, ['moderator'])

  async function group(team: Awaited<ReturnType<typeof moderator>>, state = 'held') {
    const { body } = await team.get(`${path}?state=${state}`)
    expect(body.items).toHaveLength(1)
    const detail = (await team.get(`${path}/${body.items[0].key}`)).body
    const items = detail.items.map(({ receipt, version }: Item) => ({ receipt, version }))
    const decide = (decision: string, more = {}) =>
      team.post(`${path}/${detail.key}/decision`, { decision, reason, items, ...more })
    return { ...body.items[0], detail, items, decide }
  }
  type Item = { receipt: string; version: number; state: string; mailbox: string }

  test('are received, and in no count until released; then each once', async () => {
    const pages = await given()
    expect(pages.map(({ text }) => text.includes('en cours de vérification'))).toEqual([
      false,
      false,
      true,
      true,
    ])
    expect(pages.every((page) => receiptOf(page))).toBe(true)
    expect(await figures()).toBe(2)
    const team = await moderator()
    const found = await group(team)
    expect(found).toMatchObject({ rule: 'same_mailbox', count: 2 })
    expect(found.detail.items.map(({ mailbox }: Item) => mailbox).sort()).toEqual([
      'l•••+3@ici.example',
      'l•••+4@ici.example',
    ])
    const asked = { decision: 'release', items: found.items }
    const preview = await team.post(`${path}/${found.key}/decision-preview`, asked)
    expect(preview.body).toMatchObject({
      outcome: 'preview',
      tallies: [{ proposal: { id: proposals.open }, before: 2, after: 4 }],
    })
    expect(await figures()).toBe(2)
    const { status, body } = await found.decide('release')
    expect([status, body.items.map(({ state }: Item) => state)]).toEqual([
      200,
      ['released', 'released'],
    ])
    expect(await figures()).toBe(4)
    const again = (await found.decide('release')).body
    expect(again).toMatchObject({ code: 'changed_meanwhile', facts: { act: 'decide' } })
    expect(await figures()).toBe(4)
    // Whoever was looked at is not suspected again, and is counted once.
    expect((await support('lea+3@ici.example')).text).not.toContain('en cours de vérification')
    expect(await figures()).toBe(4)
  })

  test('what is counted is not suspected, whatever came after it', async () => {
    const [first] = await given()
    const again = await support('lea+1@ici.example')
    expect(again.text).not.toContain('en cours de vérification')
    expect(receiptOf(again)).toBe(first && receiptOf(first))
    expect(await figures()).toBe(2)
    expect((await group(await moderator())).count).toBe(2)
  })

  test('refused: never counted, told why by mail and on the page; reopened: as before', async () => {
    await given()
    const team = await moderator()
    const found = await group(team)
    expect((await found.decide('refuse')).status).toBe(200)
    expect(await figures()).toBe(2)
    await deliverDue(app.deps)
    const mails = await app.mails.to('lea+3@ici.example')
    // Two of the same moment have no order.
    const mail = (words: string) => mails.find(({ subject }) => subject.includes(words))
    expect(mails).toHaveLength(3)
    expect(mail('en cours de vérification')).toBeDefined()
    expect(mail('n’est pas compté')?.text).toContain(reason)
    const again = await support('lea+3@ici.example')
    expect([again.status, again.text.includes('ne l’a pas compté')]).toEqual([409, true])
    const refused = await group(team, 'refused')
    expect((await refused.decide('reopen')).status).toBe(200)
    const held = await group(team)
    expect((await held.decide('release')).status).toBe(200)
    expect(await figures()).toBe(4)
    const released = await group(team, 'released')
    expect((await released.decide('reopen')).status).toBe(200)
    expect(await figures()).toBe(2)
    expect((await (await group(team)).decide('release')).status).toBe(200)
    expect(await figures()).toBe(4)
  })

  test('two who decide at once: one does, the other is told', async () => {
    await given()
    const team = await moderator()
    const found = await group(team)
    const answers = await Promise.all([
      found.decide('release'),
      found.decide('refuse'),
      found.decide('release'),
      found.decide('refuse'),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
    const released = answers.find(({ status }) => status === 200)?.body.items[0].state
    expect(await figures()).toBe(released === 'released' ? 4 : 2)
  })

  test('one that comes meanwhile, or of another group, is not decided unseen', async () => {
    await given()
    const team = await moderator()
    const found = await group(team)
    await support('lea+5@ici.example')
    await found.decide('release')
    const { detail } = await group(team)
    expect(detail.items.map(({ state }: Item) => state)).toEqual(['held', 'released', 'released'])
    const other = { receipt: 'PV-0000-0000-0000', version: 1 }
    const stranger = await found.decide('refuse', { items: [other] })
    expect(stranger.body.code).toBe('quarantine_not_found')
    expect((await team.get(`${path}/same_block.${'x'.repeat(22)}`)).status).toBe(404)
    expect(await figures()).toBe(4)
  })

  test('a rush from one block within a minute is one group; elsewhere nobody is held', async () => {
    const pages = await Promise.all(
      ['anne', 'bob', 'chloe', 'dan', 'eve', 'fred'].map((name) => support(`${name}@ici.example`)),
    )
    expect(pages.filter(({ text }) => text.includes('en cours de vérification'))).toHaveLength(2)
    expect((await support('gus@ici.example', '198.51.100.1')).text).toContain('est enregistré')
    expect(await group(await moderator())).toMatchObject({ rule: 'same_block', count: 2 })
    expect(await figures()).toBe(5)
    const rows = await app.db.selectFrom('act_traces').selectAll().execute()
    expect(JSON.stringify(rows)).not.toMatch(/203\.0|cb0071|@/)
  })

  test('its owner withdraws it, or erases the account, before anyone has looked', async () => {
    await given()
    const someone = app.visitor()
    const page = await someone.toWithdraw(proposals.open, 'lea+3@ici.example')
    expect((await someone.confirm(page)).text).toContain('retiré')
    const other = app.visitor()
    await other.toSupport(proposals.kept, 'lea+4@ici.example')
    const erasing = await other.open('/mon-espace/effacer')
    await other.submit(erasing, /^\/mon-espace\/effacer$/)
    expect(await app.db.selectFrom('held_supports').selectAll().execute()).toEqual([])
    expect(await figures()).toBe(2)
  })

  test('is for moderators; an auditor sees the groups and nobody’s mailbox', async () => {
    await given()
    const { items } = await group(await moderator())
    const auditor = await joinTeam(app, ['auditor'])
    const [one] = (await auditor.get(path)).body.items
    expect((await auditor.get(`${path}/${one.key}`)).status).toBe(403)
    const decision = { decision: 'release', reason, items }
    expect((await auditor.post(`${path}/${one.key}/decision`, decision)).status).toBe(403)
    const editor = await joinTeam(app, ['catalogue_editor'])
    expect((await editor.get(path)).status).toBe(403)
    expect((await app.request(path)).status).toBe(401)
    expect(await figures()).toBe(2)
  })
})
