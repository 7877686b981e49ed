// What a host page sends is bounded and clean: bad bodies are refused with the place of each fault.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Problem } from '../../../sdk/src/index.ts'
import { useApp } from '../../testing/app.ts'
import { engines } from '../../testing/engines.ts'
import { proposals, site } from '../../testing/given.ts'
import { draft } from '../../testing/given-contributions.ts'

describe.each(engines)('bodies of intents on %s', (engine) => {
  const app = useApp(engine)
  const post = async (body: string, headers: Record<string, string> = {}) => {
    const answer = await app.request('/v1/intents', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    })
    const problem = (await answer.json()) as Problem & { id: string }
    return { status: answer.status, headers: answer.headers, problem }
  }
  const contribute = (fields: object) =>
    post(
      JSON.stringify({
        kind: 'contribution',
        id: randomUUID(),
        site: site.key,
        consultationId: 'numerique-2026',
        contribution: { ...draft, ...fields },
      }),
      { origin: site.origin },
    )

  test.each([
    ['what is no JSON', '{"kind": "support"', 400, 'malformed_body'],
    ['an empty body', '', 400, 'malformed_body'],
    ['a list', '[]', 422, 'invalid_input'],
    ['null', 'null', 422, 'invalid_input'],
    ['an unknown kind', '{"kind":"vote"}', 422, 'invalid_input'],
    ['deep nesting', '['.repeat(30_000) + ']'.repeat(30_000), 422, 'invalid_input'],
  ])('refuses %s', async (_, body, status, code) => {
    const answer = await post(body)
    expect(answer.status).toBe(status)
    expect(answer.problem.code).toBe(code)
  })

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''])(
    'refuses the type "%s"',
    async (type) => {
      const answer = await post('{}', { 'content-type': type })
      expect(answer.status).toBe(415)
      expect(answer.problem.code).toBe('unsupported_media_type')
    },
  )

  test('accepts a type with a charset', async () => {
    const intent = { kind: 'support', id: randomUUID(), proposalId: proposals.open }
    const type = 'application/json; charset=utf-8'
    expect((await post(JSON.stringify(intent), { 'content-type': type })).status).toBe(201)
  })

  test('refuses more than 64 KiB, announced or not, and logs no fault of ours', async () => {
    const tooMuch = JSON.stringify({ text: 'x'.repeat(64 * 1024) })
    const announced = await post(tooMuch, { 'content-length': String(tooMuch.length) })
    expect(announced.status).toBe(413)
    const silent = await post(tooMuch)
    expect(silent.status).toBe(413)
    expect(silent.problem.code).toBe('body_too_large')
    expect(app.logs.filter((line) => JSON.parse(line).level >= 50)).toEqual([])
  })

  test.each([
    ['title', 'Un titre avec NUL \u0000', 'forbidden_characters'],
    ['title', 'Un titre \u0007 qui sonne', 'forbidden_characters'],
    ['text', 'Un texte assez long avec un C1 \u0086 dedans', 'forbidden_characters'],
    ['text', 'Une moitié de caractère \ud83d seule dans le texte', 'forbidden_characters'],
    ['title', 'Sur deux\nlignes', 'single_line'],
    ['title', 'x'.repeat(151), 'too_long'],
    ['text', 'x'.repeat(5001), 'too_long'],
    ['title', 'Non', 'too_short'],
    ['text', `${' '.repeat(40)}court`, 'too_short'],
    ['text', '\u200b'.repeat(40), 'too_short'],
    ['function', '\u3164\u00ad\u2800', 'too_short'],
    ['function', undefined, 'required'],
    ['profile', 'roi', 'unknown_choice'],
  ])('tells the fault of contribution.%s', async (field, value, fault) => {
    const { status, problem } = await contribute({ [field]: value })
    expect(status).toBe(422)
    expect(problem.code).toBe('invalid_input')
    const wording = { detail: expect.stringMatching(/\w{4}/) }
    expect(problem.errors).toContainEqual({
      path: `contribution.${field}`,
      code: fault,
      ...wording,
    })
  })

  test.each([undefined, '', 'x', 'parent d’élève', 'y'.repeat(500), 7])(
    'of a resident keeps no function: %s',
    async (value) => {
      expect((await contribute({ profile: 'resident', function: value })).status).toBe(201)
      const [row] = await app.db.selectFrom('intents').select('payload').execute()
      const { contribution } = JSON.parse(row?.payload ?? '')
      expect(contribution).not.toHaveProperty('function')
    },
  )

  test('tells every fault at once', async () => {
    const pathsOf = async (written: object) => {
      const { problem } = await contribute({ title: '', text: 'x', ...written })
      return problem.errors?.map(({ path }) => path.replace('contribution.', '')).sort()
    }
    expect(await pathsOf({ profile: '' })).toEqual(['profile', 'text', 'title'])
    expect(await pathsOf({ profile: 'agent', function: undefined })).toEqual([
      'function',
      'text',
      'title',
    ])
  })

  test('fields that nobody asked for are dropped, and pollute nothing', async () => {
    const body = JSON.stringify({
      kind: 'support',
      id: randomUUID(),
      site: site.key,
      proposalId: proposals.open,
      state: 'confirmed',
      participantId: 'p',
      constructor: { prototype: { polluted: true } },
    }).replace('{', '{"__proto__":{"polluted":true},')
    const { status } = await post(body, { origin: site.origin })
    expect(status).toBe(201)
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
    const [row] = await app.db.selectFrom('intents').selectAll().execute()
    expect(row).toMatchObject({ state: 'prepared', participant_id: null })
    expect(JSON.stringify(row)).not.toContain('polluted')
  })

  test('a parameter that is sent twice is read once, whichever the order', async () => {
    const ids = async (query: string) => {
      const answer = await app.request(`/v1/proposals?${query}`)
      return [answer.status, ((await answer.json()) as { items?: [] }).items?.length]
    }
    expect(await ids('limit=1&limit=2')).toEqual([200, 1])
    expect(await ids('limit=2&limit=1')).toEqual([200, 2])
    expect(await ids('limit=1&limit=rien')).toEqual([200, 1])
    expect(await ids('limit[]=1&limit=2')).toEqual([200, 2])
  })

  test('the page it was typed on may read its faults', async () => {
    const { status, headers } = await contribute({ title: '' })
    expect(status).toBe(422)
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*')
  })

  test('a service says where it is, whether its code is open, and what money would do', async () => {
    const { problem } = await contribute({ kind: 'service', serviceUrl: 'javascript:alert(1)' })
    expect(problem.errors?.map(({ path, code }) => [path, code])).toEqual([
      ['contribution.serviceUrl', 'not_web_address'],
      ['contribution.codeOpenness', 'required'],
      ['contribution.fundingUse', 'required'],
    ])
  })

  test('what is kept is tidy: NFC, trimmed, with plain line ends', async () => {
    const title = '  Une e\u0301cole nume\u0301rique '
    const text = 'Première ligne assez longue\r\nseconde ligne'
    const { status, problem } = await contribute({ title, text })
    expect(status).toBe(201)
    const row = await app.db
      .selectFrom('intents')
      .select('payload')
      .where('id', '=', problem.id)
      .executeTakeFirstOrThrow()
    expect(JSON.parse(row.payload).contribution).toMatchObject({
      title: 'Une \u00e9cole num\u00e9rique',
      text: 'Première ligne assez longue\nseconde ligne',
    })
  })
})
