// What the team reads of the server: its environment without a secret, and how it is.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { joinTeam } from '../../../testing/team.ts'
import { readConfig } from '../../platform/settings/config.ts'

describe.each(engines)('the state of the server on %s', (engine) => {
  const app = useApp(engine)

  test('its engine and its settings, for who administers and who audits', async () => {
    const { status, body } = await (await joinTeam(app, ['auditor'])).get('/v1/staff/server')
    expect(status).toBe(200)
    expect(body.database.version).toMatch(/^\d+\.\d+/)
    expect(body.settings.map(({ name }: { name: string }) => name)).toContain('BACKUP_DAYS')
    const { status: refused } = await (await joinTeam(app, ['moderator'])).get('/v1/staff/server')
    expect(refused).toBe(403)
  })
})

test('a secret says that it is set and nothing more, an address says where and not how', () => {
  const env = {
    PARVIS_MODE: 'demo',
    APP_SECRET: 'a-secret-of-thirty-two-characters-or-more',
    DATABASE_URL: 'postgres://parvis:hunter2@db.example/parvis?password=hunter3&sslmode=disable',
    SMTP_URL: 'smtps://courriel:hunter4@smtp.example:465',
    PROCONNECT_ISSUER: 'https://proconnect.example',
    PROCONNECT_CLIENT_ID: 'parvis',
    PROCONNECT_CLIENT_SECRET: 'hunter5',
  }
  const { said } = readConfig(env)
  const one = (name: string) => said.find((setting) => setting.name === name)
  expect(one('APP_SECRET')).toMatchObject({ value: null, isGiven: true, isSecret: true })
  expect(one('APP_SECRET_OTHERS')).toMatchObject({ value: null, isGiven: false })
  expect(one('DATABASE_URL')?.value).toBe('postgres://db.example/parvis')
  expect(one('SMTP_URL')?.value).toMatch(/^smtps:\/\/smtp\.example:465/)
  expect(one('BACKUP_DAYS')).toMatchObject({ value: '30', isGiven: false })
  expect(JSON.stringify(said)).not.toMatch(/hunter|thirty-two/)
})
