// A client of a fake server, for the tests of it.
import { expect } from 'vitest'
import { createClient } from '../client.ts'
import { isRefusal } from '../errors.ts'
import { newIntentId } from '../new-intent-id.ts'
import type { FakeServer } from './fake-server.ts'

export const clientOf = ({ fetch, siteKey }: FakeServer, more = {}) =>
  createClient({ baseUrl: 'https://fake.example', fetch, siteKey, ...more })

export const support = (proposalId = 'trouver-une-place') => ({
  kind: 'support' as const,
  id: newIntentId(),
  proposalId,
})

export const contribution = (more = {}) => ({
  kind: 'contribution' as const,
  id: newIntentId(),
  consultationId: 'numerique-2026',
  contribution: {
    kind: 'need' as const,
    themeId: 'mobilite',
    territoryId: 'commune-14118',
    profile: 'agent' as const,
    function: 'Secrétaire de mairie',
    title: 'Un titre assez long',
    text: 'Un texte assez long pour être lu et compris.',
    ...more,
  },
})

export const failure = (call: PromiseLike<unknown>): Promise<unknown> =>
  Promise.resolve(call).then(
    () => expect.fail('the call should have failed'),
    (error) => error,
  )

/** The code of the refusal, or what else it failed with. */
export async function code(call: PromiseLike<unknown>) {
  const error = await failure(call)
  return isRefusal(error) ? error.code : error
}
