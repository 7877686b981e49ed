// What is asked of passkeys, and whether an answer is right: origin, site, person verified, counter.

import type {
  AuthenticationResponseJSON,
  RegistrationResponseJSON,
  WebAuthnCredential,
} from '@simplewebauthn/server'
import { z } from 'zod'
import { readJson } from '../../platform/db/json.ts'
import { Refusal, refuse } from '../../platform/refusal.ts'
import type { Config } from '../../platform/settings/config.ts'
import { isStorable } from '../../platform/text/storable.ts'
import type { Passkey } from './passkey-store.ts'

type Site = Pick<Config, 'baseUrl'>

// Loaded when a passkey is first used: most processes never need it in memory.
const library = () => import('@simplewebauthn/server')

const siteOf = ({ baseUrl }: Site) => ({ origin: baseUrl, name: new URL(baseUrl).hostname })

type Enrolling = { id: string; name: string; keys: Passkey[] }

export async function enrolOptions(site: Site, { id, name, keys }: Enrolling) {
  const { generateRegistrationOptions } = await library()
  return generateRegistrationOptions({
    rpName: 'Parvis — équipe',
    rpID: siteOf(site).name,
    userName: name,
    userDisplayName: name,
    userID: new TextEncoder().encode(id),
    attestationType: 'none',
    excludeCredentials: keys.map(named),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

/** Of someone who is known, or of whoever holds a key of ours. */
export async function proofOptions(site: Site, keys: Passkey[] = []) {
  const { generateAuthenticationOptions } = await library()
  return generateAuthenticationOptions({
    rpID: siteOf(site).name,
    userVerification: 'required',
    allowCredentials: keys.map(named),
  })
}

const named = ({ credential_id, transports }: Passkey) => ({
  id: credential_id,
  transports: transports.split(' ').filter(Boolean),
})

/** The new key, as it is kept. */
export async function verifyEnrolment(
  site: Site,
  { response, challenge }: { response: RegistrationResponseJSON; challenge: string },
) {
  const { verifyRegistrationResponse } = await library()
  const { origin, name } = siteOf(site)
  const { registrationInfo } = await trusted(() =>
    verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: name,
      requireUserVerification: true,
    }),
  )
  const { id, publicKey, counter } = registrationInfo?.credential ?? refuse('passkey_refused')
  return {
    credential_id: id,
    counter,
    public_key: Buffer.from(publicKey).toString('base64url'),
    transports: (response.response.transports ?? [])
      .filter((one) => /^[\w-]+$/.test(one))
      .join(' '),
  }
}

/** The counter it shows now: one that does not grow is a copy's, and refused. */
export async function verifyProof(
  site: Site,
  answer: { response: AuthenticationResponseJSON; challenge: string; key: Passkey },
) {
  const { verifyAuthenticationResponse } = await library()
  const { response, challenge, key } = answer
  const { origin, name } = siteOf(site)
  const { verified, authenticationInfo } = await trusted(() =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      credential: credentialOf(key),
      expectedOrigin: origin,
      expectedRPID: name,
      requireUserVerification: true,
    }),
  )
  return verified ? authenticationInfo.newCounter : refuse('passkey_refused')
}

function credentialOf({ credential_id: id, public_key, counter }: Passkey): WebAuthnCredential {
  return { id, counter, publicKey: new Uint8Array(Buffer.from(public_key, 'base64url')) }
}

/** The library says why by an error; what it says may quote the request. */
async function trusted<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch {
    throw new Refusal('passkey_refused')
  }
}

const text = z.string().max(20_000).refine(isStorable)
const common = {
  id: text,
  rawId: text,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
}
const enrolment = z.object({
  ...common,
  response: z.object({
    clientDataJSON: text,
    attestationObject: text,
    transports: z.array(text).max(10).optional(),
  }),
})
export const proof = z.object({
  ...common,
  response: z.object({
    clientDataJSON: text,
    authenticatorData: text,
    signature: text,
    userHandle: text.optional(),
  }),
})

export type Proof = z.output<typeof proof>

export const readEnrolment = (given: string) => read(enrolment, given)
export const readProof = (given: string) => read(proof, given)

function read<Given>(shape: z.ZodType<Given>, given: string) {
  const parsed = shape.safeParse(readJson(given))
  return parsed.success ? parsed.data : refuse('passkey_refused')
}

/** The challenge that an answer says it answers. */
export function challengeOf({ response }: { response: { clientDataJSON: string } }) {
  const said = readJson(Buffer.from(response.clientDataJSON, 'base64url').toString('utf8'))
  const parsed = z.object({ challenge: text }).safeParse(said)
  return parsed.success ? parsed.data.challenge : refuse('passkey_refused')
}
