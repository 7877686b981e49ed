// Openings and closings reach the journal once, whatever the number of processes and moves.
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { joinTeam, type Member } from '../../../testing/team.ts'
import { eventsAfter } from '../../platform/events/journal.ts'
import { announcePhases } from './announce.ts'
import { holdPhase, untoldTurns } from './announcements-store.ts'

describe.each(engines)('announcing phases on %s', (engine) => {
  const app = useApp(engine)
  let chief: Member
  const at = async (moment: string) => {
    app.clock.now = new Date(`${moment}T00:00:00.000Z`)
    const told = await announcePhases(app.deps)
    return told.map((turn) => `${turn.consultationId} ${turn.position} ${turn.what}`)
  }
  const move = (version: number, closesAt: string) =>
    chief.post('/v1/staff/consultations/numerique-2026/phases/0/move', {
      version,
      closesAt: `${closesAt}T00:00:00Z`,
      reason: 'Beaucoup le demandent.',
    })

  beforeEach(async () => {
    chief = await joinTeam(app, ['administrator'])
    await at('2026-02-01')
  })

  test('each once, in the order of dates', async () => {
    await app.db.deleteFrom('events').execute()
    expect(await at('2026-02-01')).toEqual([])
    expect(await at('2026-02-09')).toEqual([])
    expect(await at('2026-03-01')).toEqual(['numerique-2026 2 opened', 'numerique-2026 0 closed'])
    expect(await at('2026-03-01')).toEqual([])
    expect(await eventsAfter(app.db, 0, 10)).toMatchObject([
      {
        kind: 'consultation.phase_opened',
        subject: 'numerique-2026',
        participantId: null,
        data: { position: 2, kind: 'referent', opensAt: '2026-02-10T00:00:00.000Z' },
      },
      { kind: 'consultation.phase_closed', data: { position: 0 } },
    ])
  })

  test('of four processes at once, one tells', async () => {
    app.clock.now = new Date('2026-03-01T00:00:00.000Z')
    const told = await Promise.all([1, 2, 3, 4].map(() => announcePhases(app.deps)))
    expect(told.flat()).toHaveLength(2)
  })

  test('told while dates move: nothing waits for ever, and nothing is told of a date that left', async () => {
    app.clock.now = new Date('2026-02-28T23:59:59.999Z')
    const [moved] = await Promise.all([move(1, '2026-03-20'), announcePhases(app.deps)])
    expect(moved.status).toBe(200)
    expect(await at('2026-03-01')).toEqual([])
    expect(await at('2026-03-20')).toEqual(['numerique-2026 0 closed'])
  })

  test('a date that moved after it was read is not told of', async () => {
    app.clock.now = new Date('2026-03-01T00:00:00.000Z')
    const read = await untoldTurns(app.db, app.clock.now.toISOString())
    const closing = read.filter(({ what, position }) => what === 'closed' && position === 0)
    expect(closing).toHaveLength(1)
    await move(1, '2026-03-15')
    const held = await app.db
      .transaction()
      .execute((trx) => Promise.all(closing.map((turn) => holdPhase(trx, turn))))
    expect(held).toEqual([false])
  })

  test('a phase that opens again closes again, and does not open twice', async () => {
    await at('2026-03-01')
    await move(1, '2026-03-15')
    expect(await at('2026-03-10')).toEqual([])
    expect(await at('2026-03-15')).toEqual(['numerique-2026 0 closed'])
  })

  test('of what was over before the publication nothing is told, of what is open the opening is', async () => {
    const phase = (title: string, from: string, to: string) => ({
      kind: 'contribution',
      title,
      opensAt: `${from}T00:00:00Z`,
      closesAt: `${to}T00:00:00Z`,
    })
    await chief.post('/v1/staff/consultations', {
      id: 'tardive',
      title: 'Une consultation tardive',
      summary: 'Publiée en retard.',
      rules: {
        supportingKinds: [],
        referentKinds: [],
        residentsSupport: true,
        contributionsPublicOnReceipt: true,
      },
      themes: [{ id: 'velo', title: 'Vélo' }],
      phases: [
        phase('Finie', '2026-01-01', '2026-01-15'),
        phase('Ouverte', '2026-01-20', '2026-03-05'),
      ],
    })
    expect(await at('2026-02-02')).toEqual([])
    await chief.post('/v1/staff/consultations/tardive/publish', { version: 1 })
    expect(await at('2026-02-02')).toEqual(['tardive 1 opened'])
  })
})
