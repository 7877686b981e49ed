// Whatever the team undoes is at a new version: who read it before is told, and writes nothing over it.
import { beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { useApp } from '../testing/app.ts'
import { committeeOf, fund, keep, type TestCommittee } from '../testing/committee.ts'
import { engines } from '../testing/engines.ts'
import { proposals, site } from '../testing/given.ts'
import { draft, id as drafted } from '../testing/given-consultation.ts'
import { mailboxes } from '../testing/given-territories.ts'
import { joinTeam, type Member } from '../testing/team.ts'
import { givenTwoProposals, into, type TwoProposals } from '../testing/two-proposals.ts'
import { changedBy } from '../testing/versions.ts'
import { staffOperations } from './staff-contract.ts'

const forCaen = { 'au-nom-de': 'commune-14118' }
const contact = { 'contact-nom': 'Zoé Contactée', 'contact-telephone': '02 31 00 00 99' }
const takes = (body?: z.ZodType) =>
  body ? JSON.stringify(z.toJSONSchema(body, { io: 'input' })) : ''

type Answer = { status: number; body: { version: number; id: string } & Record<string, unknown> }

describe.each(engines)('versions of what is undone on %s', (engine) => {
  const app = useApp(engine, { env: { TRUSTED_PROXIES: '1', SUSPICION: 'same_block=3' } })
  let two: TwoProposals
  let team: Member
  let committee: TestCommittee
  beforeEach(async () => {
    two = await givenTwoProposals(app)
    team = two.team
    committee = await committeeOf(app)
  })

  const contribution = async () =>
    (await team.get('/v1/staff/contributions/c-recue')).body.version as number
  const proposal = async (id: string) =>
    (await team.get(`/v1/staff/proposals/${id}`)).body.version as number
  const done = async (answer: Promise<Answer>) => {
    const { status, body } = await answer
    expect([status, body]).toEqual([expect.toSatisfy((code: number) => code < 300), body])
    return body
  }
  const onContribution = async (name: string, body: object = {}) =>
    done(
      team.post(`/v1/staff/contributions/c-recue/${name}`, {
        version: await contribution(),
        ...body,
      }),
    )
  const onProposal = async (id: string, name: string, body: object = {}) =>
    done(team.post(`/v1/staff/proposals/${id}/${name}`, { version: await proposal(id), ...body }))
  const inHand = async () => [{ id: 'c-recue', version: await contribution() }]
  const move = async () =>
    done(
      team.post(`/v1/staff/proposals/${into}/move`, {
        contributions: await inHand(),
        to: proposals.open,
      }),
    )
  const split = async () =>
    onProposal(into, 'split', {
      contributions: await inHand(),
      themeId: 'mobilite',
      title: 'Menus sans papier',
      summary: 'Publiés à part.',
      description: '',
    })
  const onCommittee = async (id: string, name: string, body: object = {}) =>
    done(committee.act(id, name, body))

  let reopen: () => Promise<unknown>
  const follow = async (list: 'service-requests' | 'diagnoses', act: object) => {
    const member = await joinTeam(
      app,
      ['catalogue_editor', 'moderator'],
      `Alix ${app.deps.ids.uuid()}`,
    )
    const { items } = (await member.get(`/v1/staff/${list}`)).body
    const { id, version } = items[0]
    return done(member.post(`/v1/staff/${list}/${id}/follow-up`, { version, ...act }))
  }

  /** `given` answers the id that `undo` needs, if any. */
  type Undoing = { given: () => Promise<unknown>; undo: (id: string) => Promise<unknown> }
  const undoContribution = () => onContribution('undo')
  const inProposals = ['contributions c-recue', `proposals ${into}`]
  const inBoth = [...inProposals, `proposals ${proposals.open}`]

  /** Each act of the team that takes one back; of those with several kinds, one of each. */
  const rows: Record<string, Undoing & { changes: string[] }> = {
    'undoContributionDecision, of a move': {
      given: move,
      undo: undoContribution,
      changes: inBoth,
    },
    'undoContributionDecision, of taking out': {
      async given() {
        const contributions = await inHand()
        await done(team.post(`/v1/staff/proposals/${into}/ungroup`, { contributions }))
      },
      undo: undoContribution,
      changes: inProposals,
    },
    'undoContributionDecision, of grouping': {
      given: async () => {},
      undo: undoContribution,
      changes: inProposals,
    },
    'undoContributionDecision, of a split': {
      given: split,
      undo: undoContribution,
      changes: [...inProposals, 'proposals menus-sans-papier'],
    },
    'undoContributionBatch, of grouping': {
      async given() {
        await undoContribution()
        const decision = { act: 'group', proposalIds: [proposals.open] }
        const items = await inHand()
        const body = await done(team.post('/v1/staff/contribution-decisions', { items, decision }))
        return String(body.batch)
      },
      undo: (batch) => done(team.post(`/v1/staff/contribution-batches/${batch}/undo`, {})),
      changes: ['contributions c-recue', `proposals ${proposals.open}`],
    },
    undoContributionRevision: {
      given: async () => {
        await onContribution('revise', { title: 'Un autre titre', reason: 'Plus clair.' })
      },
      undo: () => onContribution('undo-revision'),
      changes: ['contributions c-recue'],
    },
    'undoProposalAct, of a merge': {
      async given() {
        const intoVersion = await proposal(proposals.open)
        await onProposal(into, 'merge', { into: proposals.open, intoVersion })
      },
      undo: () => onProposal(into, 'undo'),
      changes: inBoth,
    },
    'undoProposalAct, of a publication': {
      given: async () => {},
      undo: () => onProposal(into, 'undo'),
      changes: [`proposals ${into}`],
    },
    undoProposalEdit: {
      given: async () => {
        await onProposal(into, 'edit', { title: 'Un autre titre' })
      },
      undo: () => onProposal(into, 'undo-edit'),
      changes: [`proposals ${into}`],
    },
    undoCommitteeDecision: {
      async given() {
        const id = await committee.open('proposals', [into])
        await onCommittee(id, 'decide', keep(into))
        return id
      },
      undo: (id) => onCommittee(id, 'undo', { itemId: into }),
      changes: ['committee_sessions comite-sur-les-proposals'],
    },
    'correctCommitteeDecision, withdrawn': {
      async given() {
        app.clock.now = new Date('2026-03-12T08:00:00.000Z')
        const id = await committee.open('contributions', ['c-groupee'])
        await onCommittee(id, 'decide', fund('c-groupee', 8_000_050))
        await onCommittee(id, 'publish')
        const editor = await joinTeam(app, ['catalogue_editor'])
        const stage = { stage: 'construction', since: '2026-03-10' }
        const born = { contributions: ['c-groupee'], stage, id: 'un-service' }
        await done(editor.post('/v1/staff/services/from-decision', born))
        return id
      },
      undo: (id) =>
        onCommittee(id, 'correct', { itemId: 'c-groupee', why: 'Une erreur.', decision: null }),
      changes: [
        'committee_sessions comite-sur-les-contributions',
        'contributions c-groupee',
        'services un-service',
      ],
    },
    'decideCase, reopened: its acts are given back': {
      async given() {
        const asking = app.visitor()
        await asking.support(into, mailboxes.caen, forCaen)
        const address = app.client.links.serviceRequest('velo-plan')
        const page = await asking.reach(address, mailboxes.caen)
        await asking.confirm(page, { ...forCaen, ...contact })
        const decide = await two.contestOf(into)
        reopen = () => decide('reopen')
        await decide('uphold')
      },
      undo: () => reopen(),
      changes: [expect.stringMatching(/^cases /), expect.stringMatching(/^requests /)],
    },
    'decideQuarantine, reopened': {
      async given() {
        const decide = await two.heldOn(into)
        reopen = () => decide('reopen')
        expect(await decide('release')).toBe(200)
      },
      undo: () => reopen(),
      changes: [expect.stringMatching(/^held_supports PV-/)],
    },
    'followServiceRequest, reopened': {
      async given() {
        const asking = app.visitor()
        const address = app.client.links.serviceRequest('velo-plan')
        const page = await asking.reach(address, mailboxes.caen)
        await asking.confirm(page, { ...forCaen, ...contact })
        return follow('service-requests', { act: 'decline', reason: 'Pas cette année.' })
      },
      undo: () => follow('service-requests', { act: 'reopen' }),
      changes: [expect.stringMatching(/^requests /)],
    },
    'followDiagnosis, reopened': {
      async given() {
        const small = 'commune-05135'
        const email = 'mairie@colombe.example'
        const official = { territory_id: small, email, domain: 'colombe.example' }
        await app.db.insertInto('official_addresses').values(official).execute()
        const asking = app.visitor()
        const page = await asking.reach(app.client.links.diagnosisRequest(small), email)
        await asking.confirm(page, { 'au-nom-de': small, ...contact })
        return follow('diagnoses', { act: 'decline', reason: 'Pas cette année.' })
      },
      undo: () => follow('diagnoses', { act: 'reopen' }),
      changes: [expect.stringMatching(/^requests /)],
    },
    restoreConsultation: {
      async given() {
        await done(team.post('/v1/staff/consultations', draft))
        await done(team.post(`/v1/staff/consultations/${drafted}/discard`, { version: 1 }))
      },
      undo: () => done(team.post(`/v1/staff/consultations/${drafted}/restore`, { version: 2 })),
      changes: [`consultations ${drafted}`],
    },
    restoreSite: {
      async given() {
        const suspension = { reason: 'Page détournée.', version: 1 }
        await done(team.post(`/v1/staff/sites/${site.key}/suspend`, suspension))
      },
      undo: () => done(team.post(`/v1/staff/sites/${site.key}/restore`, { version: 2 })),
      changes: [`sites ${site.key}`],
    },
    withdrawRecusal: {
      async given() {
        const id = await committee.open('proposals', [into])
        await onCommittee(id, 'recuse', { itemId: into, memberId: 'dinum', reason: 'La porte.' })
        return id
      },
      undo: (id) => onCommittee(id, 'withdraw-recusal', { itemId: into, memberId: 'dinum' }),
      changes: ['committee_sessions comite-sur-les-proposals'],
    },
    cancelCommitteePublication: {
      async given() {
        const id = await committee.open('proposals', [into])
        await onCommittee(id, 'decide', keep(into))
        await onCommittee(id, 'publish', { at: '2027-03-02T12:00:00.000Z' })
        return id
      },
      undo: (id) => onCommittee(id, 'cancel-publication'),
      changes: ['committee_sessions comite-sur-les-proposals'],
    },
    restoreStaffMember: {
      async given() {
        const { id } = await joinTeam(app, ['auditor'], 'Noa Garnier')
        await done(team.post(`/v1/staff/members/${id}/suspend`, { version: 1 }))
        return id
      },
      undo: (id) => done(team.post(`/v1/staff/members/${id}/restore`, { version: 2 })),
      changes: [expect.stringMatching(/^staff_members /)],
    },
  }

  test.each(Object.entries(rows))('%s', async (_, { given, undo, changes }) => {
    const id = String(await given())
    const { changed, atSameVersion } = await changedBy(app.db, () => undo(id))
    expect(atSameVersion).toEqual([])
    expect(changed).toEqual(changes.toSorted())
  })

  test('each operation that undoes is in the list', () => {
    const known = new Set(Object.keys(rows).map((name) => name.split(',')[0]))
    const undoing = staffOperations.filter(
      ({ id, body }) =>
        /^(undo|cancel|restore|withdraw)/.test(id) || takes(body).includes('"reopen"'),
    )
    // A mandate's version is no column (`mandates/routes.test.ts`); cancelling a meeting undoes nothing.
    for (const other of ['restoreMandate', 'cancelMeeting']) known.add(other)
    const acting = undoing.filter(({ id }) => !id.startsWith('preview'))
    expect(acting.map(({ id }) => id).filter((id) => !known.has(id))).toEqual([])
  })

  test('a reader of before the undoing publishes nothing', async () => {
    const { id } = await split()
    await done(
      team.post('/v1/staff/contributions/c-groupee/group', { version: 1, proposalIds: [id] }),
    )
    const version = await proposal(id)
    await undoContribution()
    const { body } = await team.post('/v1/staff/proposal-publications', {
      items: [{ id, version }],
    })
    expect(body.errors).toMatchObject([{ path: id, code: 'changed_meanwhile' }])
  })
})
