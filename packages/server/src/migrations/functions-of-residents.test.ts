// What residents once said of their function is nowhere in a database of before; what agents said stays.
import type { Kysely } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../testing/app.ts'
import { engines } from '../../testing/engines.ts'
import { joinTeam } from '../../testing/team.ts'
import { fromJson, toJson } from '../platform/db/json.ts'
import type { RevisedField } from '../process/contributions/revisions/fields.ts'
import { up } from './2026-12-02-functions-of-residents.ts'

const secret = 'maraîchère à Ifs'

describe.each(engines)('functions of residents on %s', (engine) => {
  const app = useApp(engine)
  const write = (id: string, set: { profile: 'resident' | 'agent'; function: string }) =>
    app.db.updateTable('contributions').set(set).where('id', '=', id).execute()

  const revise = (id: string, version: number, changes: RevisedField[]) =>
    app.db
      .insertInto('contribution_revisions')
      .values({
        contribution_id: id,
        version,
        act: 'edit',
        changes: toJson(changes),
        reason: null,
        source: null,
        undoes: null,
        participant_id: null,
        staff_id: null,
        at: '2026-02-01T08:00:00.000Z',
      })
      .execute()

  const migrated = () => up(app.db as unknown as Kysely<unknown>)

  const changesOf = async (id: string) => {
    const rows = await app.db
      .selectFrom('contribution_revisions')
      .select('changes')
      .where('contribution_id', '=', id)
      .orderBy('version')
      .execute()
    return rows.map(({ changes }) => fromJson(changes))
  }

  beforeEach(async () => {
    // Corrected once of an agent, and written as a resident from then on.
    await write('c-recue', { profile: 'resident', function: 'secrétaire de mairie' })
    await revise('c-recue', 2, [
      { field: 'title', before: '[1, 2]', after: '{"a": 1}' },
      { field: 'profile', before: 'agent', after: 'resident' },
    ])
    await app.db
      .updateTable('contributions')
      .set({ version: 2 })
      .where('id', '=', 'c-recue')
      .execute()
    await write('c-rejetee', { profile: 'resident', function: secret })
    await revise('c-rejetee', 2, [{ field: 'function', before: 'cliente', after: secret }])
    await app.db
      .insertInto('contribution_sources')
      .values({
        contribution_id: 'c-rejetee',
        platform: 'participez.example',
        external_id: '7',
        address: null,
        state: 'published',
        brought: toJson({ profile: 'resident', function: secret, title: '[x]' }),
        imported_at: '2026-01-01T00:00:00.000Z',
      })
      .execute()
    await app.db
      .insertInto('intents')
      .values({
        id: '4a8b9a4e-51d9-4c89-9b8f-5f2b4f0f9f10',
        kind: 'contribution',
        proposal_id: null,
        site_key: null,
        payload: toJson({
          kind: 'contribution',
          id: '4a8b9a4e-51d9-4c89-9b8f-5f2b4f0f9f10',
          site: null,
          contribution: { profile: 'resident', function: secret },
        }),
        state: 'prepared',
        refusal: null,
        outcome: null,
        participant_id: null,
        prepared_at: '2026-01-01T00:00:00.000Z',
        confirmed_at: null,
        expires_at: '2026-01-08T00:00:00.000Z',
      })
      .execute()
  })

  test('no table says one, and what an agent said can be put back', async () => {
    await migrated()
    const held: unknown[] = []
    for (const table of [
      'contributions',
      'contribution_revisions',
      'contribution_sources',
      'intents',
    ] as const) {
      held.push(await app.db.selectFrom(table).selectAll().execute())
    }
    expect(JSON.stringify(held)).not.toMatch(new RegExp(`${secret}|cliente`))
    expect(await changesOf('c-rejetee')).toEqual([[]])
    expect(await changesOf('c-recue')).toEqual([
      [
        { field: 'title', before: '[1, 2]', after: '{"a": 1}' },
        { field: 'profile', before: 'agent', after: 'resident' },
        { field: 'function', before: 'secrétaire de mairie', after: '' },
      ],
    ])
    const team = await joinTeam(app, ['moderator'])
    await team.post('/v1/staff/contributions/c-recue/undo-revision', { version: 2 })
    const { body } = await team.get('/v1/staff/contributions/c-recue')
    expect(body).toMatchObject({ profile: 'agent', function: 'secrétaire de mairie' })
  })

  test('what holds none is left as it was, and a second time changes nothing', async () => {
    await migrated()
    const all = async () => [
      await app.db.selectFrom('contributions').selectAll().orderBy('id').execute(),
      await app.db.selectFrom('contribution_revisions').selectAll().orderBy('version').execute(),
    ]
    const before = await all()
    expect(JSON.stringify(before)).toContain('secrétaire de mairie')
    await migrated()
    expect(await all()).toEqual(before)
  })
})
