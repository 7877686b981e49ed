// Whatever the team undoes is at a new version: who read it before is told, and writes nothing over it.
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../testing/app.ts'
import { committeeOf, fund, keep, type TestCommittee } from '../testing/committee.ts'
import { engines } from '../testing/engines.ts'
import { proposals } from '../testing/given.ts'
import { joinTeam, type Member } from '../testing/team.ts'
import { givenTwoProposals, into } from '../testing/two-proposals.ts'
import { changedBy } from '../testing/versions.ts'
import { staffOperations } from './staff-contract.ts'

type Answer = { status: number; body: { version: number; id: string } & Record<string, unknown> }

describe.each(engines)('versions of what is undone on %s', (engine) => {
  const app = useApp(engine)
  let team: Member
  let committee: TestCommittee
  beforeEach(async () => {
    team = (await givenTwoProposals(app)).team
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
    const undoing = staffOperations.filter(({ id }) => id.startsWith('undo'))
    expect(undoing.map(({ id }) => id).filter((id) => !known.has(id))).toEqual([])
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
