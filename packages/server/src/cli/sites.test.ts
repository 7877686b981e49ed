// The commands on sites: what they list, what they end at once, and what they refuse.
import { expect, test } from 'vitest'
import { useApp } from '../../testing/app.ts'
import { revokedSite, site } from '../../testing/given.ts'
import { sitesCommand } from './sites.ts'

const app = useApp('sqlite')
const run = (...args: string[]) => sitesCommand(args, app.deps)

test('lists, suspends with a reason, restores and revokes', async () => {
  expect(await run()).toContain(`${site.key}  active  ${site.otherOrigin} ${site.origin}`)
  expect(await run('suspend', site.key, 'Page', 'détournée.')).toBe(`${site.key}: suspended.`)
  expect(await run()).toContain('suspended (Page détournée.)')
  expect((await app.request(`/v1/sites/${site.key}`)).status).toBe(403)
  await expect(run('suspend', site.key, 'Encore')).rejects.toThrow('site_already_suspended')
  await run('restore', site.key)
  expect((await app.request(`/v1/sites/${site.key}`)).status).toBe(200)
  await run('revoke-key', site.key)
  expect((await app.request(`/v1/sites/${site.key}`)).status).toBe(403)
})

test.each([
  ['suspend'],
  ['suspend', site.key],
  ['restore'],
  ['restore', site.key, 'x'],
  ['autre', 'x'],
])('%s %s: says how it is used', async (...args) => {
  await expect(run(...args.filter((arg) => typeof arg === 'string'))).rejects.toThrow(/Usage/)
})

test('what is dead or unknown is told', async () => {
  await expect(run('revoke-key', revokedSite.key)).rejects.toThrow('site_key_not_live')
  await expect(run('restore', 'pk_inconnue')).rejects.toThrow('site_not_found')
})
