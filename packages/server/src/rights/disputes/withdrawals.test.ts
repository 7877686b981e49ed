// Acts that a contest took out are found by whose they are and what they concern, never by a likeness.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { hasContestedSupports, takeContested } from '../../intents/contested-store.ts'
import type { Trx } from '../../platform/db/tables.ts'
import { keepWithdrawals, takeWithdrawals } from './store.ts'
import type { Withdrawn } from './tables.ts'

const at = '2026-02-15T10:00:00.000Z'
const made = { participant_id: null, intent_id: null, site_key: null, recorded_at: at }

const support = (territory: string, place: string, givenOn: string | null = null): Withdrawn => ({
  support: {
    ...made,
    proposal_id: place,
    supporter: `territory:${territory}`,
    kind: 'territory',
    territory_id: territory,
    evidence: 'official_address',
    receipt: `${territory} ${place} ${givenOn}`,
    given_on: givenOn,
  },
})

const party = (territory: string, proposal: string) => ({
  ...made,
  proposal_id: proposal,
  territory_id: territory,
  contact: `{"territory_id":"${territory}"}`,
  evidence: 'official_address',
  receipt: `${territory} ${proposal}`,
})

const request = (territory: string, kind: 'service' | 'diagnosis', subject: string): Withdrawn => ({
  request: {
    ...made,
    id: `${territory} ${kind} ${subject}`,
    kind,
    subject,
    territory_id: territory,
    live_key: null,
    state: 'received',
    version: 1,
    contact: null,
    facts: '{}' as never,
    evidence: 'official_address',
    receipt: `${territory} ${kind} ${subject}`,
  },
})

describe.each(engines)('what a contest took out, on %s', (engine) => {
  const app = useApp(engine)
  function within<Result>(work: (trx: Trx) => Promise<Result>) {
    return app.db.transaction().execute(work)
  }

  /** Keeps them all, withdraws one, and answers those that are left, by their place among them. */
  async function left(kept: Withdrawn[], taken: Parameters<typeof takeContested>[1]) {
    const rest = await within(async (trx) => {
      await keepWithdrawals(trx, 'case', kept)
      await takeContested(trx, taken)
      return takeWithdrawals(trx, 'case')
    })
    return kept.flatMap((one, place) =>
      rest.some((other) => JSON.stringify(other) === JSON.stringify(one)) ? place : [],
    )
  }

  test.each(['commune-1411', 'commune-141180', 'ommune-14118', 'commune_14118', 'commune-%'])(
    'what is of %s stays when commune-14118 withdraws',
    async (other) => {
      const kept = [support('commune-14118', 'velo'), support(other, 'velo')]
      const of = { kind: 'support' as const, subjects: ['velo'] }
      expect(await left(kept, { ...of, territoryId: 'commune-14118' })).toEqual([1])
      expect(await left(kept, { ...of, territoryId: other })).toEqual([0])
    },
  )

  test.each(['vel', 'velo-plan', 'elo', 'vel_', '%'])(
    'what is on %s stays when velo is withdrawn',
    async (other) => {
      const kept = [support('commune-1', 'velo'), support('commune-1', other)]
      const of = { kind: 'support', territoryId: 'commune-1' } as const
      expect(await left(kept, { ...of, subjects: ['velo'] })).toEqual([1])
      expect(await left(kept, { ...of, subjects: [other] })).toEqual([0])
      expect(await left(kept, { ...of, subjects: ['velo', other] })).toEqual([])
    },
  )

  test('a support is of where it was given, wherever a merge has it counted', async () => {
    const kept = [support('commune-1', 'into', 'from'), support('commune-1', 'into')]
    const of = { kind: 'support', territoryId: 'commune-1' } as const
    expect(await left(kept, { ...of, subjects: ['from'] })).toEqual([1])
    expect(await left(kept, { ...of, subjects: ['into'] })).toEqual([0])
    const has = async (id: string) =>
      within(async (trx) => {
        await keepWithdrawals(trx, 'case', [support('commune-1', 'into', 'from')])
        const found = await hasContestedSupports(trx, [id])
        await takeWithdrawals(trx, 'case')
        return found
      })
    expect([await has('from'), await has('fro'), await has('from-afar')]).toEqual([
      true,
      false,
      false,
    ])
  })

  test('each kind of act is its own, on one subject of one territory', async () => {
    const kept: Withdrawn[] = [
      support('commune-1', 'velo'),
      { referent: { ...party('commune-1', 'velo'), co_build: 1, experiment: 0 } },
      { member: party('commune-1', 'velo') },
      request('commune-1', 'service', 'velo'),
      request('commune-1', 'diagnosis', 'velo'),
    ]
    const kinds = ['support', 'referent', 'member', 'service_request', 'diagnosis_request'] as const
    for (const [place, kind] of kinds.entries()) {
      const rest = await left(kept, { kind, territoryId: 'commune-1', subjects: ['velo'] })
      expect(rest).toEqual([0, 1, 2, 3, 4].filter((one) => one !== place))
    }
  })

  test('handed to another case they are found as before', async () => {
    const rest = await within(async (trx) => {
      await keepWithdrawals(trx, 'first', [support('commune-1', 'velo')])
      await keepWithdrawals(trx, 'second', await takeWithdrawals(trx, 'first'))
      await takeContested(trx, { kind: 'support', territoryId: 'commune-1', subjects: ['velo'] })
      return takeWithdrawals(trx, 'second')
    })
    expect(rest).toEqual([])
  })
})
