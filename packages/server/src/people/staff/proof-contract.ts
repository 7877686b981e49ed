// Proving in place that one is still there, before a dangerous act: asked of a passkey by the page that one is on.
import { z } from 'zod'
import { operation } from '../../platform/http/operation.ts'
import { staffRoles } from '../../platform/http/team.ts'
import { Me } from './me-contract.ts'
import { proof } from './passkeys.ts'

export const ProofChallenge = z
  .object({
    challenge: z.string(),
    rpId: z.string(),
    timeout: z.int(),
    userVerification: z.literal('required'),
    allowCredentials: z.array(
      z.object({
        id: z.string(),
        type: z.literal('public-key'),
        transports: z.array(z.string()).optional(),
      }),
    ),
  })
  .meta({ id: 'ProofChallenge', description: 'PublicKeyCredentialRequestOptionsJSON.' })

const common = {
  tag: 'staff',
  origins: 'none',
  method: 'post',
  // No act of an auditor is dangerous.
  roles: staffRoles.filter((role) => role !== 'auditor'),
} as const

export const askForProof = operation({
  ...common,
  id: 'askForProof',
  path: '/v1/staff/me/challenge',
  summary:
    'What the browser asks one of the member’s passkeys, as `navigator.credentials` reads it',
  body: z.object({ by: z.literal('passkey') }),
  output: ProofChallenge,
  refusals: ['staff_sign_in_required', 'passkey_not_found', 'limit_reached'],
})

export const giveProof = operation({
  ...common,
  id: 'giveProof',
  path: '/v1/staff/me/proof',
  summary: 'The passkey’s answer: dangerous acts are let through for ten minutes',
  body: z.object({ answer: proof.meta({ description: 'AuthenticationResponseJSON' }) }),
  output: Me,
  refusals: ['staff_sign_in_required', 'challenge_expired', 'passkey_refused'],
})
