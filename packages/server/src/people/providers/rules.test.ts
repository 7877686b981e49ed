// What an answer must hold to be an identity, and when it proves a territory.
import { expect, test } from 'vitest'
import { refusedWith } from '../../../testing/refused.ts'
import { requireIdentity, sirenOf } from './rules.ts'

const answer = {
  issuer: 'https://fournisseur.example',
  subject: 's',
  acr: 'eidas1' as unknown,
  email: 'agente@caen.example',
  siret: '21140118700015',
  roles: ['agent_public_territorial'],
}
const asked = { label: 'ProConnect', acr: ['eidas1', 'eidas2'] }
const proConnect = { ...asked, provider: 'pro_connect' as const }

test('an identity is an issuer and a subject; ProConnect adds a SIREN', () => {
  expect(requireIdentity(answer, proConnect)).toEqual({
    issuer: 'https://fournisseur.example',
    subject: 's',
    email: 'agente@caen.example',
    siren: '211401187',
  })
})

test('FranceConnect proves no territory, whatever it says', () => {
  const known = requireIdentity(answer, { ...asked, provider: 'france_connect' })
  expect(known.siren).toBeUndefined()
})

test.each(['eidas0', 'eidas', 'eidas11', '', undefined, 1, ['eidas1']])(
  'the level %j is not good enough',
  (acr) => {
    expect(refusedWith(() => requireIdentity({ ...answer, acr }, proConnect))).toBe(
      'identity_too_weak',
    )
  },
)

test('without an address there is no receipt, so no identity', () => {
  expect(refusedWith(() => requireIdentity({ ...answer, email: undefined }, proConnect))).toBe(
    'identity_without_email',
  )
})

test.each([
  [{}, '211401187'],
  [{ roles: ['agent_public', 'agent_public_territorial'] }, '211401187'],
  [{ roles: ['agent_public_etat'] }, undefined],
  [{ roles: [] }, undefined],
  [{ roles: undefined }, undefined],
  [{ roles: 'agent_public_territorial' }, undefined],
  [{ siret: '2114011870001' }, undefined],
  [{ siret: '211401187000150' }, undefined],
  [{ siret: '211401187 00015' }, undefined],
  [{ siret: 21140118700015 }, undefined],
  [{ siret: undefined }, undefined],
])('%j proves the SIREN %s', (given, siren) => {
  expect(sirenOf({ ...answer, ...given })).toBe(siren)
})
