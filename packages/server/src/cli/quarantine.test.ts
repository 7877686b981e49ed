// The command on the quarantine: groups by state, how much waits, and nobody's mailbox.
import { expect, test } from 'vitest'
import { useApp } from '../../testing/app.ts'
import { proposals } from '../../testing/given.ts'
import { joinTeam } from '../../testing/team.ts'
import { quarantineCommand } from './quarantine.ts'

const app = useApp('sqlite')
const run = (...args: string[]) => quarantineCommand(args, app.deps)

test('lists groups with their rule and count, by state', async () => {
  expect(await run()).toBe('0 supports wait for a decision, in 0 groups.')
  for (const name of ['lea+1', 'l.ea', 'lea+3', 'lea+4']) {
    await app.visitor().support(proposals.open, `${name}@ici.example`)
  }
  const listed = await run()
  expect(listed).toMatch(/^same_mailbox\.[\w-]{22} {2}same_mailbox {2}2 held {2}2026-02-15T/)
  expect(listed).toContain('2 supports wait for a decision, in 1 groups.')
  expect(listed).not.toMatch(/lea|@/)
  const [key = ''] = listed.split(' ')
  const { get, post } = await joinTeam(app, ['moderator'])
  const { body } = await get(`/v1/staff/quarantine/${key}`)
  const items = body.items.map(({ receipt, version }: Record<string, unknown>) => ({
    receipt,
    version,
  }))
  const decision = { decision: 'refuse', reason: 'Une même main.', items }
  expect((await post(`/v1/staff/quarantine/${key}/decision`, decision)).status).toBe(200)
  expect(await run()).toBe('0 supports wait for a decision, in 0 groups.')
  expect(await run('refused')).toContain('2 refused')
})

test.each([['autre'], ['held', 'x']])('%s %s: says how it is used', async (...args) => {
  await expect(run(...args)).rejects.toThrow(/Usage/)
})
