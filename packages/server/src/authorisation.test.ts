// Who may call what: every operation and route, by nobody, by a participant and by each role.
import { describe, expect, test } from 'vitest'
import { useApp } from '../testing/app.ts'
import { publicRows, roleLetters, routeRows, staffRows } from '../testing/authorisation.ts'
import { dangerousActs } from '../testing/dangerous-acts.ts'
import { engines } from '../testing/engines.ts'
import { countRows, proposals } from '../testing/given.ts'
import { mailboxes } from '../testing/given-territories.ts'
import { isAll } from '../testing/how-many.ts'
import { signedInMember } from '../testing/staff-visitor.ts'
import { joinTeam } from '../testing/team.ts'
import { operations } from './contract.ts'
import { staffRoles } from './platform/http/team.ts'
import { staffOperations } from './staff-contract.ts'

const routeOf = ({ method, path }: { method: string; path: string }) =>
  `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`

const allowed = (row = '') =>
  Object.entries(roleLetters)
    .filter(([letter]) => row.split(' ').includes(letter))
    .map(([, role]) => role)

/** Where the given world has something to read. */
const given: [RegExp, string][] = [
  [/^(\/v1)?\/(proposals|propositions|tallies)\//, proposals.open],
  [/^(\/v1)?\/consultations\//, 'numerique-2026'],
  [/^(\/v1)?\/services\//, 'agenda-commun'],
  [/^(\/v1)?\/(territories|diagnostic|diagnoses)\//, 'commune-14118'],
  [/^\/donnees-ouvertes\//, 'soutiens'],
]
const idIn = (path: string) => given.find(([place]) => place.test(path))?.[1] ?? 'aucun'

/** With a body that means nothing: who may call is decided before anything is read. */
const requestOf = ({ method, path }: { method: string; path: string }) => ({
  path: path.replaceAll(/\{\w+\}|:\w+/g, idIn(path)),
  init: {
    method: method.toUpperCase(),
    headers: { 'Content-Type': 'application/json' },
    ...(method !== 'get' && { body: '{}' }),
  },
})

const files = [{ method: 'post', path: '/v1/staff/working-groups/:id/contacts.csv', row: 'M' }]
const staffCalls = [
  ...staffOperations.map(({ id, method, path }) => ({ method, path, row: staffRows[id] ?? '' })),
  ...files,
]

test('every operation has a row, and every row an operation', () => {
  expect(Object.keys(staffRows).sort()).toEqual(staffOperations.map(({ id }) => id).sort())
  expect([...publicRows].sort()).toEqual(operations.map(({ id }) => id).sort())
})

test('the contract allows the roles of the row, and no others', () => {
  for (const { id, roles = [] } of staffOperations) {
    expect([id, [...roles].sort()]).toEqual([id, allowed(staffRows[id]).sort()])
  }
})

test('an auditor only reads', () => {
  const acts = staffOperations.filter(
    ({ method, roles = [] }) => method !== 'get' && roles.some((role) => role === 'auditor'),
  )
  // It is read too: a mailbox stands in no address.
  expect(acts.map(({ id }) => id)).toEqual(['listMandatesOfMailbox'])
})

test('the contract asks for a proof of now for the dangerous acts, and for no others', () => {
  const asked = staffOperations.filter((one) => 'stepUp' in one).map(({ id }) => id)
  expect(asked.sort()).toEqual(dangerousActs)
})

describe.each(engines)('authorisation on %s', (engine) => {
  const app = useApp(engine)

  test('every route has a row, and every row a route', () => {
    const known = new Set([...operations, ...staffOperations].map(routeOf))
    const routes = app.app.routes
      .filter(({ method, path }) => !['ALL', 'OPTIONS'].includes(method) && path !== '*')
      .map(({ method, path }) => `${method} ${path}`)
      .filter(
        (route) =>
          !known.has(route) &&
          !/^GET \/(assets\/[\w-]+\.(css|js)|widgets\/|galerie\/(assets|hosts)\/|console\/assets\/)/.test(
            route,
          ),
      )
    expect([...new Set(routes)].sort()).toEqual(Object.keys(routeRows).sort())
  })

  test('without a token, with another’s cookie or a false token, no staff operation answers', async () => {
    const participant = app.visitor()
    await participant.support(proposals.open, mailboxes.resident)
    const cookie = [...participant.cookies].map((pair) => pair.join('=')).join('; ')
    const before = await countRows(app.db)
    for (const call of staffCalls) {
      const { path, init } = requestOf(call)
      for (const more of [{}, { cookie }, { Authorization: `Bearer st_${'a'.repeat(43)}` }]) {
        const headers = { ...init.headers, ...more }
        const answer = await app.request(path, { ...init, headers } as RequestInit)
        const { code } = JSON.parse(await answer.text())
        expect([path, answer.status, code]).toEqual([path, 401, 'staff_token_invalid'])
      }
    }
    expect(await countRows(app.db)).toEqual(before)
  })

  // Which roles may call is decided before the database is asked; what each operation asks it, both engines see.
  const roles = engine === 'sqlite' || isAll ? staffRoles : (['administrator', 'auditor'] as const)
  test.each(roles)('as %s, what the rows allow and nothing else', async (role) => {
    const member = await joinTeam(app, [role])
    const before = await countRows(app.db)
    for (const call of staffCalls) {
      const { path } = requestOf(call)
      const { status, body } =
        call.method === 'get' ? await member.get(path) : await member.post(path, {})
      const mayCall = role === 'administrator' || allowed(call.row).includes(role)
      const wasLetIn = body.code !== 'staff_role_missing'
      expect([path, wasLetIn, status < 500]).toEqual([path, mayCall, true])
      if (!mayCall) expect([path, status]).toEqual([path, 403])
    }
    // The addresses and bodies mean nothing: nothing may have changed, by the allowed either.
    expect(await countRows(app.db)).toEqual(before)
  })

  test('a dangerous act is refused to a desk left alone and to an ordinary token', async () => {
    const desk = await signedInMember(app, ['administrator'])
    const program = await joinTeam(app, ['administrator'])
    await app.db.updateTable('staff_tokens').set({ is_dangerous: 0 }).execute()
    app.clock.now = new Date(app.clock.now.getTime() + 10 * 60_000)
    const before = await countRows(app.db)
    for (const call of staffOperations) {
      const { path } = requestOf(call)
      const codes: (string | undefined)[] = []
      for (const one of [desk, program]) {
        const { body } = call.method === 'get' ? await one.get(path) : await one.post(path, {})
        codes.push(body.code)
      }
      const refused = ['step_up_required', 'token_not_for_dangerous_acts']
      if (dangerousActs.includes(call.id)) expect([path, ...codes]).toEqual([path, ...refused])
      else expect([path, codes.filter((code) => refused.includes(code ?? ''))]).toEqual([path, []])
    }
    expect(await countRows(app.db)).toEqual(before)
  })

  test('what anyone may read is the same for nobody, a participant and the team', async () => {
    const participant = app.visitor()
    await participant.support(proposals.open, mailboxes.resident)
    const cookie = [...participant.cookies].map((pair) => pair.join('=')).join('; ')
    const open = Object.keys(routeRows).filter((route) => routeRows[route] === 'anyone')
    const reads = [
      ...operations.filter(({ method }) => method === 'get').map(({ path }) => path),
      ...open.map((route) => route.replace(/^GET /, '')),
    ]
    const found: number[] = []
    for (const read of reads) {
      const { path } = requestOf({ method: 'get', path: read })
      const bare = await app.request(path)
      const signed = await app.request(path, { headers: { cookie } })
      const same = (text: string) => text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
      expect([path, signed.status]).toEqual([path, bare.status])
      found.push(bare.status)
      expect([path, same(await signed.text())]).toEqual([path, same(await bare.text())])
    }
    expect(found.filter((status) => status === 200).length).toBeGreaterThan(25)
  })
})
