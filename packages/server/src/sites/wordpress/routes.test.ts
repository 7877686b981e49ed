// The plugin at its address, what is said of it, and where webmasters are told of it.
import { expect, test } from 'vitest'
import { startApp, useApp } from '../../../testing/app.ts'
import { givenPlugin } from '../../../testing/given-plugin.ts'

const app = useApp('sqlite')
const address = '/extensions/wordpress/parvis.zip'

test('the zip is given as a file to keep, with its digest, and once', async () => {
  const answer = await app.request(address)
  expect(Buffer.from(await answer.arrayBuffer()).equals(givenPlugin.zip)).toBe(true)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/zip',
    'content-disposition': 'attachment; filename="parvis.zip"',
    'repr-digest': `sha-256=:${Buffer.from(givenPlugin.facts.sha256, 'hex').toString('base64')}:`,
  })
  const etag = answer.headers.get('ETag') ?? ''
  const again = await app.request(address, { headers: { 'If-None-Match': etag } })
  expect(again.status).toBe(304)
})

test('updates and readers learn its version and digest, in JSON and on the help page', async () => {
  const answer = await app.request('/extensions/wordpress/parvis.json')
  expect(await answer.json()).toEqual({
    ...givenPlugin.facts,
    url: `http://parvis.localhost${address}`,
  })
  const help = await (await app.request('/aide/integration')).text()
  expect(help).toContain(`href="${address}"`)
  expect(help).toContain(givenPlugin.facts.sha256)
})

test('where it was not built, nothing leads to it', async () => {
  const without = await startApp('sqlite', { overrides: () => ({ wordpress: null }) })
  expect((await without.request(address)).status).toBe(404)
  const help = await without.request('/aide/integration')
  expect(await help.text()).not.toContain(address)
  await without.close()
})
