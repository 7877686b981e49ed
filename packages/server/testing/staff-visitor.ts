// A member of the team with a browser and a passkey, through the pages as they would.

import { invite } from '../src/people/staff/change.ts'
import type { StaffRole } from '../src/platform/http/team.ts'
import { hashToken } from '../src/platform/secrets.ts'
import type { TestApp } from './app.ts'
import { type Authenticator, createAuthenticator, type Spoil } from './authenticator.ts'
import type { Page, Visitor } from './visitor.ts'

/** An invitation's link, as the command line prints it. */
export async function invited(app: TestApp, roles: StaffRole[], name = 'Dominique Petit') {
  const { ids, secrets, clock, config, database } = app.deps
  const fresh = { uuid: ids.uuid, token: secrets.token }
  const author = { staffId: null, at: clock().toISOString() }
  const made = await database.db
    .transaction()
    .execute((trx) => invite(trx, fresh, { name, roles, author }))
  return { id: made.id, token: made.token, device: createAuthenticator(config.baseUrl) }
}

type Ceremony = { visitor: Visitor; device: Authenticator }
type Fields = Record<string, string>

type Asked = { at: string; to: string; fields?: Fields; spoil?: Spoil }

/** Asks for the challenge and answers it, as the page's script does. */
export const answer = async (one: Ceremony, asked: Asked) => (await prepare(one, asked))()

/** Asks for the challenge; what it returns sends the answer. */
async function prepare({ visitor, device }: Ceremony, { at, to, fields = {}, spoil }: Asked) {
  const asked = await visitor.post(at, fields)
  if (asked.status !== 200) return async (): Promise<Page> => asked
  const options = JSON.parse(asked.text)
  const reponse = options.user ? device.create(options, spoil) : device.get(options, spoil)
  return () => visitor.post(to, { ...fields, reponse })
}

export const accept = async (one: Ceremony, token: string, spoil?: Spoil) =>
  (await prepareToAccept(one, token, spoil))()

/** What it returns accepts the invitation. */
export const prepareToAccept = (one: Ceremony, token: string, spoil?: Spoil) =>
  prepare(one, {
    at: '/equipe/invitation/defi',
    to: '/equipe/invitation/cle',
    fields: { jeton: token, nom: 'Téléphone' },
    ...(spoil && { spoil }),
  })

export const signInWithKey = (one: Ceremony, spoil?: Spoil) =>
  answer(one, {
    at: '/equipe/connexion/defi',
    to: '/equipe/connexion/verification',
    ...(spoil && { spoil }),
  })

export const stepUp = (one: Ceremony, spoil?: Spoil) =>
  answer(one, {
    at: '/equipe/confirmation/defi',
    to: '/equipe/confirmation/verification',
    ...(spoil && { spoil }),
  })

/** Invited, enrolled and signed in. */
export async function signedInMember(app: TestApp, roles: StaffRole[], name?: string) {
  const { id, token, device } = await invited(app, roles, name)
  const visitor = app.visitor()
  const page = await accept({ visitor, device }, token)
  if (page.path !== '/equipe') throw new Error(`The invitation was refused:\n${page.text}`)
  return { id, visitor, device, ...sessionOf(app, visitor) }
}

/** Operations in the session of this browser. */
export function sessionOf(app: TestApp, visitor: Visitor) {
  const send = async (path: string, init: RequestInit, headers: Fields) => {
    const cookie = [...visitor.cookies].map((pair) => pair.join('=')).join('; ')
    const all = { cookie, 'Content-Type': 'application/json', ...headers }
    const said = await app.request(path, { ...init, headers: all })
    // biome-ignore lint/suspicious/noExplicitAny: each test says what it expects of the answer
    return { status: said.status, body: (await said.json()) as any }
  }
  const ours = { 'Sec-Fetch-Site': 'same-origin' }
  return {
    get: (path: string, headers: Fields = ours) => send(path, { method: 'GET' }, headers),
    post: (path: string, body: unknown, headers: Fields = ours) =>
      send(path, { method: 'POST', body: JSON.stringify(body) }, headers),
    /** Digest of the token that this browser holds. */
    tokenHash: () => hashToken(visitor.cookies.get('parvis-equipe') ?? ''),
  }
}
