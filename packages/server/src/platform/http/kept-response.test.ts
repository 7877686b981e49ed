// A kept answer as each client takes it: compressed, only its head, only that it has not changed; never someone's own.
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test, vi } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { proposals } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'

const app = useApp('sqlite')
const page = `/propositions/${proposals.open}`
const given = () => app.deps.answers.figures().given

async function asked(headers: Record<string, string>, path = page) {
  const answer = await app.request(path, { headers })
  const bytes = Buffer.from(await answer.arrayBuffer())
  return { status: answer.status, headers: answer.headers, bytes }
}

test.each([
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync],
] as const)(
  'in %s once it has been made beside the requests: the same text, another tag',
  async (coding, open) => {
    const plain = await asked({})
    await asked({ 'accept-encoding': coding })
    const coded = await vi.waitUntil(async () => {
      const answer = await asked({ 'accept-encoding': coding })
      return answer.headers.get('Content-Encoding') === coding && answer
    })
    expect(open(coded.bytes).equals(plain.bytes)).toBe(true)
    expect(coded.bytes.length).toBeLessThan(plain.bytes.length / 2)
    expect(coded.headers.get('Content-Length')).toBe(String(coded.bytes.length))
    expect(coded.headers.get('Vary')).toContain('Accept-Encoding')
    const tag = plain.headers.get('ETag') ?? ''
    const codedTag = coded.headers.get('ETag') ?? ''
    expect(codedTag).not.toBe(tag)
    for (const held of [tag, codedTag, `W/${codedTag}`, `"autre", ${tag}`]) {
      const again = await asked({ 'accept-encoding': coding, 'if-none-match': held })
      expect([again.status, again.bytes.length, again.headers.get('ETag')]).toEqual([
        304,
        0,
        codedTag,
      ])
    }
    const other = await asked({ 'accept-encoding': coding, 'if-none-match': '"autre"' })
    expect(other.status).toBe(200)
  },
)

test('who asks for the head alone is told the same of it', async () => {
  const whole = await asked({})
  const before = given()
  const head = await app.request(page, { method: 'HEAD' })
  expect(given()).toBe(before + 1)
  expect(await head.text()).toBe('')
  for (const name of ['ETag', 'Content-Type', 'Content-Length'])
    expect(head.headers.get(name)).toBe(whole.headers.get(name) ?? String(whole.bytes.length))
})

test('who has a session is given one of their own, which is kept for nobody', async () => {
  await asked({})
  const visitor = app.visitor()
  await visitor.toSupport(proposals.open, mailboxes.resident)
  const before = given()
  const own = await visitor.open(page)
  expect(own.headers.get('Cache-Control')).toBe('no-store')
  expect(own.headers.get('ETag')).toBeNull()
  expect(given()).toBe(before)
  expect((await asked({})).headers.get('Cache-Control')).toBe('no-cache')
})

test('each is told under which number it was asked, and the log has a line of each', async () => {
  await asked({})
  app.logs.length = 0
  const ids = [await asked({}), await asked({})].map(({ headers }) => headers.get('X-Request-Id'))
  expect(new Set(ids).size).toBe(2)
  const lines = app.logs.map((line) => JSON.parse(line))
  expect(lines.map(({ requestId }) => requestId)).toEqual(ids)
  expect(lines[0]).toMatchObject({ msg: 'request', route: '/propositions/:id', status: 200 })
})
