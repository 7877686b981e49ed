// Members of working groups: referents by right, groupings that join, contacts for the team alone.
import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { group, groupId } from '../../../testing/given-group.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { joinTeam, type Member } from '../../../testing/team.ts'
import { receiptOf } from '../../../testing/visitor.ts'

const epci = 'epci-200065597'
const contact = { 'contact-nom': '=Zoé Contactée', 'contact-telephone': '02 31 00 00 99' }

describe.each(engines)('members of working groups on %s', (engine) => {
  const app = useApp(engine)
  let dominique: Member
  const members = async () => (await app.client.workingGroups.get(groupId)).members
  const stored = () => app.db.selectFrom('working_group_members').selectAll().execute()
  const events = async (kind: string) =>
    (await app.db.selectFrom('events').selectAll().orderBy('seq').execute())
      .filter((event) => event.kind === kind)
      .map(({ data, ...event }) => ({ ...event, data: JSON.parse(data) }))

  async function join(email: string, territory = epci, more: Record<string, string> = {}) {
    const visitor = app.visitor()
    const query = new URLSearchParams({ intent: randomUUID(), ...more })
    const path = `/propositions/${proposals.kept}/groupes-de-travail?${query}`
    const page = await visitor.confirm(await visitor.reach(path, email), {
      ...contact,
      'au-nom-de': territory,
    })
    return { visitor, page }
  }
  const add = (more: object = {}) =>
    dominique.post('/v1/staff/working-group-members', {
      proposalId: proposals.kept,
      territoryId: epci,
      reason: 'Demandé par téléphone.',
      ...more,
    })

  beforeEach(async () => {
    dominique = await joinTeam(app, ['moderator'])
    await dominique.post('/v1/staff/working-groups', group)
  })

  test('a referent is a member by right, a grouping by joining; leaving takes it out', async () => {
    const visitor = app.visitor()
    const step = await visitor.toReferent(proposals.kept, mailboxes.caen, { co: '1' })
    await visitor.confirm(step, { ...contact, 'au-nom-de': 'commune-14118' })
    app.clock.now = new Date('2026-02-16T10:00:00.000Z')
    const { page, visitor: agent } = await join(mailboxes.epci)
    expect(page.text).toContain('Votre groupement a rejoint les groupes de travail')
    expect(await members()).toMatchObject([
      { territory: { id: 'commune-14118' }, byRight: true },
      { territory: { id: epci }, byRight: false, since: '2026-02-16' },
    ])
    const [row] = await stored()
    expect(receiptOf(page)).toBe(row?.receipt)
    expect(await events('working_group.joined')).toMatchObject([
      { subject: proposals.kept, data: { territoryId: epci, receipt: row?.receipt } },
    ])
    const leaving = await agent.reach(
      `/propositions/${proposals.kept}/groupes-de-travail/retrait`,
      mailboxes.epci,
    )
    const left = await agent.confirm(leaving, { 'au-nom-de': epci })
    expect(left.text).toContain('a quitté les groupes de travail')
    expect(await members()).toHaveLength(1)
    const again = await agent.reach(
      `/propositions/${proposals.kept}/groupes-de-travail/retrait`,
      mailboxes.epci,
    )
    expect((await agent.confirm(again, { 'au-nom-de': epci })).status).toBe(409)
    expect(await events('working_group.left')).toHaveLength(1)
  })

  test('twice by one agent gives the same receipt; a commune is told the rule', async () => {
    const first = await join(mailboxes.epci)
    const second = await join(mailboxes.epci)
    expect(receiptOf(second.page)).toBe(receiptOf(first.page))
    expect(await stored()).toHaveLength(1)
    const path = `/propositions/${proposals.kept}/groupes-de-travail`
    const page = await app.visitor().reach(path, mailboxes.caen)
    expect(page.text).toContain('devient territoire référent')
  })

  test.each([
    ['a commune', mailboxes.caen, 'commune-14118', 403],
    ['a resident', mailboxes.resident, 'moi', 403],
    ['a resident, for a grouping', mailboxes.resident, epci, 403],
  ])('%s cannot join', async (_, email, inNameOf) => {
    const visitor = app.visitor()
    const intent = randomUUID()
    const path = `/propositions/${proposals.kept}/groupes-de-travail?intent=${intent}`
    await visitor.reach(path, email)
    const page = await visitor.post(`/demarches/${intent}/confirmation`, {
      ...contact,
      'au-nom-de': inNameOf,
    })
    expect([403, 409]).toContain(page.status)
    expect(await stored()).toEqual([])
  })

  test('only of a kept proposal, while the phase is open', async () => {
    const of = (id: string) => app.request(`/propositions/${id}/groupes-de-travail`)
    expect((await of(proposals.open)).status).toBe(409)
    expect((await of('inconnue')).status).toBe(404)
    app.clock.now = new Date('2026-05-01T00:00:00.000Z')
    expect((await of(proposals.kept)).status).toBe(409)
    const leaving = await app.request(`/propositions/${proposals.kept}/groupes-de-travail/retrait`)
    expect(leaving.status).toBe(200)
  })

  test('the team lets one in that asked otherwise, and takes it out, each with a reason', async () => {
    const added = await add({ contact: { name: 'Zoé Contactée' } })
    expect(added).toMatchObject({ status: 201, body: { territory: { id: epci }, byRight: false } })
    expect(await events('working_group.joined')).toMatchObject([
      { staff_id: dominique.id, data: { reason: 'Demandé par téléphone.' } },
    ])
    expect((await add()).body.code).toBe('territory_already_member')
    const [read] = (await dominique.get(`/v1/staff/working-groups/${groupId}`)).body.members
    const remove = (more: object = {}) =>
      dominique.post('/v1/staff/working-group-members/remove', {
        proposalId: proposals.kept,
        territoryId: epci,
        receipt: read.receipt,
        reason: 'Elle s’est retirée.',
        ...more,
      })
    expect((await remove()).status).toBe(200)
    const meanwhile = { by: 'Dominique Petit', at: expect.any(String) }
    expect((await remove()).body).toMatchObject({
      code: 'changed_meanwhile',
      facts: { ...meanwhile, act: 'remove' },
    })
    // Let in again meanwhile: it is another joining than the one that was read.
    const again = (await add()).body
    expect((await remove()).body).toMatchObject({
      code: 'changed_meanwhile',
      facts: { ...meanwhile, act: 'add' },
    })
    expect((await remove({ receipt: again.receipt })).status).toBe(200)
    const never = await remove({ territoryId: 'commune-14118' })
    expect(never.body.code).toBe('member_not_found')
    expect(await members()).toEqual([])
  })

  test.each([
    ['member_by_right', { territoryId: 'commune-14118' }],
    ['territory_not_found', { territoryId: 'epci-200000000' }],
    ['proposal_not_kept', { proposalId: proposals.open }],
    ['proposal_not_found', { proposalId: 'inconnue' }],
    ['invalid_input', { reason: '' }],
  ])('letting in is refused with %s', async (code, more) => {
    expect((await add(more)).body.code).toBe(code)
  })

  test('contacts are sealed, nowhere in public, and each reading names its reader', async () => {
    await join(mailboxes.epci)
    expect((await stored())[0]?.contact).not.toContain('Zoé')
    const read = await dominique.post(`/v1/staff/working-groups/${groupId}/contacts`, {})
    expect(read.body.items).toMatchObject([
      {
        territory: { id: epci },
        byRight: false,
        name: '=Zoé Contactée',
        phone: '02 31 00 00 99',
        email: mailboxes.epci,
      },
    ])
    const seen = [...app.logs, JSON.stringify(await events('working_group.contacts_read'))]
    for (const path of [
      `/v1/working-groups/${groupId}`,
      `/groupes-de-travail/${groupId}`,
      `/propositions/${proposals.kept}`,
      `/propositions/${proposals.kept}/agenda.ics`,
    ]) {
      seen.push(await (await app.request(path)).text())
    }
    seen.push(JSON.stringify(await app.db.selectFrom('events').selectAll().execute()))
    seen.push(JSON.stringify((await dominique.get('/v1/staff/working-groups')).body))
    expect(seen.join('\n')).not.toMatch(/Contactée|00 00 99|contact@caenlamer/)
    expect(await events('working_group.contacts_read')).toMatchObject([
      { staff_id: dominique.id, subject: groupId, data: { count: 1, format: 'json' } },
    ])
    const none = await dominique.post('/v1/staff/working-groups/inconnu/contacts', {})
    expect(none.body.code).toBe('working_group_not_found')
  })

  test('as a spreadsheet, where nothing typed is taken for a formula', async () => {
    await join(mailboxes.epci)
    const token = await joinTeamToken()
    const path = `/v1/staff/working-groups/${groupId}/contacts.csv`
    const headers = { Authorization: `Bearer ${token}` }
    const answer = await app.request(path, { method: 'POST', headers })
    expect(answer.headers.get('Content-Type')).toContain('text/csv')
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    const [head, row] = (await answer.text()).split('\r\n')
    expect(head).toBe('collectivite;identifiant;qualite;nom;telephone;courriel')
    expect(row).toContain("'=Zoé Contactée")
    expect(row).toContain(mailboxes.epci)
    const [read] = await events('working_group.contacts_read')
    expect(read?.data.format).toBe('csv')
  })

  async function joinTeamToken() {
    const { addMember } = await import('../../people/staff/members.ts')
    const { ids, secrets } = app.deps
    const tools = { db: app.db, now: new Date(app.clock.now), uuid: ids.uuid, token: secrets.token }
    const member = { name: 'Alix Roux', roles: ['moderator' as const], isDangerous: true }
    return (await addMember(tools, member)).token
  }
})
