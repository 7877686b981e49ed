// A challenge of a passkey is found by the browser that asked, for what it asked, and once.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { type Challenge, insertChallenge, takeChallenge } from './challenge-store.ts'

const asked: Challenge = {
  challenge_hash: 'of this challenge',
  browser_hash: 'of this browser',
  purpose: 'step_up',
  staff_id: null,
  expires_at: '2026-02-15T10:05:00.000Z',
}

describe.each(engines)('challenges on %s', (engine) => {
  const app = useApp(engine)

  test.each<[string, Partial<Challenge>]>([
    ['another challenge', { challenge_hash: 'of another' }],
    ['another browser', { browser_hash: 'of another' }],
    ['adding a passkey', { purpose: 'enrol' }],
    ['signing in', { purpose: 'sign_in' }],
  ])('is not found for %s, and serves once', async (_, other) => {
    await insertChallenge(app.db, asked)
    expect(await takeChallenge(app.db, { ...asked, ...other })).toBeUndefined()
    expect(await takeChallenge(app.db, asked)).toEqual(asked)
    expect(await takeChallenge(app.db, asked)).toBeUndefined()
  })
})
