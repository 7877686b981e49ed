// A real OpenID provider on a port of its own, configured as ProConnect or as FranceConnect is.
import { generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, {
  type Configuration,
  interactionPolicy,
  type KoaContextWithOIDC,
} from 'oidc-provider'
import { type Reissue, reissueIn } from './reissue.ts'

export type Person = {
  sub: string
  acr: string
  email?: string
  siret?: string
  roles?: string[]
}

export type TestProvider = Awaited<ReturnType<typeof startProvider>>

export const credentials = { id: 'parvis', secret: 'a-secret-of-the-tests-0123456789' }

/** What each lists; anything else is refused, as `Y000400` is by ProConnect. */
const listed = {
  proconnect: 'response_type client_id redirect_uri scope state nonce claims prompt',
  franceconnect: 'response_type client_id redirect_uri scope state nonce prompt acr_values',
}

type Kind = keyof typeof listed

/** Set by a test: who signs in next, and what is wrong with the provider. */
const healthy = {
  isDown: false,
  isTokenDown: false,
  leaves: false,
  tamper: false,
  plain: false,
  reissue: undefined as Reissue | undefined,
}

/** Its keys are new each time it starts; with `port`, it takes another's place. */
export async function startProvider(kind: Kind, baseUrl: string, port = 0) {
  const server = createServer()
  await new Promise<void>((settle) => server.listen(port, '127.0.0.1', settle))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const people = new Map<string, Person>()
  const state = {
    ...healthy,
    person: {} as Person,
    asked: [] as string[],
    discoveries: 0,
    trades: 0,
  }
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const provider = new Provider(issuer, configurationOf(kind, baseUrl, { people, privateKey }))
  provider.on('server_error', (_, error) => console.error(error))
  const answer = provider.callback()

  server.on('request', async (request, response) => {
    // Nobody waits on a connection that ends when another takes this port.
    response.shouldKeepAlive = false
    const { pathname, searchParams } = new URL(request.url ?? '/', issuer)
    if (pathname === '/token') state.trades += 1
    if (state.isDown || (state.isTokenDown && pathname === '/token')) return request.destroy()
    if (pathname.startsWith('/.well-known/')) state.discoveries += 1
    if (pathname === '/auth') {
      state.asked.push(request.url ?? '')
      const fault = faultOf(kind, searchParams)
      if (fault) return response.writeHead(400).end(fault)
    }
    if (pathname.startsWith('/interaction/')) return interact(request, response)
    if (pathname === '/me' && state.tamper) tamperWith(response)
    if (pathname === '/token' && state.reissue) {
      reissueIn(response, state.reissue, { privateKey, secret: credentials.secret })
    }
    return answer(request, response)
  })

  async function interact(request: IncomingMessage, response: ServerResponse) {
    const { person } = state
    people.set(person.sub, person)
    const refused = { error: 'access_denied', error_description: 'The person went back.' }
    const signedIn = { login: { accountId: person.sub, acr: person.acr } }
    return provider.interactionFinished(request, response, state.leaves ? refused : signedIn)
  }

  return {
    issuer,
    state,
    /** The next who comes is this person. */
    welcome(person: Person) {
      Object.assign(state, healthy, { person, asked: [] })
    },
    async stop() {
      server.closeAllConnections()
      await new Promise((settle) => server.close(settle))
    },
  }
}

function faultOf(kind: Kind, given: URLSearchParams) {
  const unknown = [...given.keys()].find((name) => !listed[kind].split(' ').includes(name))
  if (unknown) return `Y000400: ${unknown} is not listed`
  const short = ['state', 'nonce'].find((name) => (given.get(name) ?? '').length < 32)
  return short && `Y000400: ${short} is too short`
}

type Held = { people: Map<string, Person>; privateKey: KeyObject }

function configurationOf(kind: Kind, baseUrl: string, { people, privateKey }: Held): Configuration {
  const jwk = {
    ...privateKey.export({ format: 'jwk' }),
    use: 'sig',
    alg: 'RS256',
    kid: randomUUID(),
  }
  return {
    jwks: { keys: [jwk] },
    clients: [
      {
        client_id: credentials.id,
        client_secret: credentials.secret,
        redirect_uris: [`${baseUrl}/connexion/${kind}/retour`],
        post_logout_redirect_uris: [`${baseUrl}/deconnexion/retour`],
        token_endpoint_auth_method: 'client_secret_post' as const,
        id_token_signed_response_alg: 'RS256' as const,
        userinfo_signed_response_alg: 'RS256' as const,
      },
    ],
    acrValues: ['eidas0', 'eidas1', 'eidas1-mfa', 'eidas2', 'eidas3'],
    scopes: ['openid', 'email', 'siret', 'roles'],
    claims: { openid: ['sub', 'acr'], email: ['email'], siret: ['siret'], roles: ['roles'] },
    features: {
      devInteractions: { enabled: false },
      claimsParameter: { enabled: kind === 'proconnect' },
      jwtUserinfo: { enabled: true },
      rpInitiatedLogout: { enabled: true, logoutSource: confirmAtOnce },
    },
    pkce: { required: () => false },
    interactions: {
      policy: whateverTheLevel(),
      url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}`,
    },
    cookies: { keys: ['a-key-of-the-tests'] },
    findAccount: (_: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ ...people.get(id), sub: id }),
    }),
    loadExistingGrant: grantAll,
    ttl: { AccessToken: 60, AuthorizationCode: 60, IdToken: 60, Session: 3600, Grant: 3600 },
  }
}

/** Levels that were asked for and not shown are ours to refuse: it goes on. */
function whateverTheLevel() {
  const policy = interactionPolicy.base()
  const login = policy.get('login')
  for (const check of ['essential_acrs', 'essential_acr']) login?.checks.remove(check)
  return policy
}

// Both ask for no consent beyond their own page.
async function grantAll({ oidc }: KoaContextWithOIDC) {
  const { provider, client, session, params } = oidc
  const grant = new provider.Grant({
    clientId: client?.clientId ?? '',
    accountId: session?.accountId ?? '',
  })
  grant.addOIDCScope(String(params?.scope))
  await grant.save()
  return grant
}

// Neither asks whether one really wants to.
function confirmAtOnce(ctx: KoaContextWithOIDC, form: string) {
  const field = '<input type="hidden" name="logout" value="yes"/>'
  const script = '<script>document.forms[0].submit()</script>'
  ctx.body = form.replace('</form>', `${field}</form>${script}`)
}

/** Another address in what was signed, under the same signature. */
function tamperWith(response: ServerResponse) {
  const end = response.end.bind(response) as (body: string) => ServerResponse
  response.end = ((body: Buffer | string) => {
    const [head, payload = '', signature] = String(body).split('.')
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString())
    const other = { ...claims, email: 'autre@courriel.example', siret: '21140327400012' }
    const forged = Buffer.from(JSON.stringify(other)).toString('base64url')
    response.removeHeader('Content-Length')
    return end([head, forged, signature].join('.'))
  }) as typeof response.end
}
