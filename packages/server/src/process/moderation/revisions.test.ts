// What a contribution says, changed by the team: kept, told, put back, erased for good; on both engines.
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { joinTeam, type Member } from '../../../testing/team.ts'
import { fromJson, toJson } from '../../platform/db/json.ts'

describe.each(engines)('revisions of a contribution on %s', (engine) => {
  const app = useApp(engine)
  let dominique: Member
  let camille: Member
  const path = (rest = '') => `/v1/staff/contributions/c-recue${rest}`
  const reason = 'Une coquille dans le titre.'
  const events = async (kind: string) =>
    (await app.db.selectFrom('events').selectAll().orderBy('seq').execute())
      .filter((event) => event.kind === kind)
      .map((event) => ({ ...event, data: fromJson(event.data) as Record<string, unknown> }))
  const row = () =>
    app.db
      .selectFrom('contributions')
      .selectAll()
      .where('id', '=', 'c-recue')
      .executeTakeFirstOrThrow()

  beforeEach(async () => {
    app.clock.now = new Date('2026-01-25T10:00:00.000Z')
    dominique = await joinTeam(app, ['moderator'])
    camille = await joinTeam(app, ['moderator'], 'Camille Roy')
  })

  test('corrected: only what differs, with what stood before, who, why; and its author is told', async () => {
    const before = await row()
    const revision = { title: 'Publier les menus des cantines', themeId: before.theme_id }
    const { status, body } = await dominique.post(path('/revise'), {
      version: 1,
      ...revision,
      reason,
    })
    expect(status).toBe(200)
    expect(body).toMatchObject({ version: 2, title: 'Publier les menus des cantines' })
    expect((await row()).search_key).toContain('menus des cantines')
    const { body: detail } = await camille.get(path())
    expect(detail.revisions).toMatchObject([
      {
        version: 2,
        act: 'edit',
        changes: [{ field: 'title', before: before.title, after: revision.title }],
        reason,
        by: { name: 'Dominique Petit' },
        source: null,
        undone: false,
      },
    ])
    const [event] = await events('contribution.revised')
    expect(event).toMatchObject({ participant_id: before.participant_id, staff_id: dominique.id })
    expect(event?.data.reply).toContain(reason)
    // Nothing differs: nothing is written, nobody is told.
    const again = await dominique.post(path('/revise'), { version: 2, ...revision, reason })
    expect(again.body.code).toBe('nothing_to_change')
    expect(await events('contribution.revised')).toHaveLength(1)
  })

  test('who comes second learns who was first, in a decision as in a correction', async () => {
    await dominique.post(path('/revise'), { version: 1, title: 'Un autre titre', reason })
    for (const [rest, body] of [
      ['/revise', { title: 'Encore un autre', reason }],
      ['/reject', { reason: 'advertising' }],
    ] as const) {
      expect(await camille.post(path(rest), { version: 1, ...body })).toMatchObject({
        status: 409,
        body: { code: 'changed_meanwhile', facts: { by: 'Dominique Petit', act: 'edit' } },
      })
    }
  })

  test('moved to another territory and theme of its consultation, never elsewhere', async () => {
    const move = (more: object) => dominique.post(path('/revise'), { version: 1, reason, ...more })
    expect((await move({ territoryId: 'commune-99999' })).body.code).toBe('territory_not_found')
    expect((await move({ territoryId: 'commune-14666' })).body.code).toBe('territory_ended')
    expect((await move({ themeId: 'ailleurs' })).body.code).toBe('theme_not_found')
    const { body } = await move({ territoryId: 'commune-14327', profile: 'resident' })
    expect(body).toMatchObject({
      territory: { id: 'commune-14327' },
      profile: 'resident',
      function: '',
    })
  })

  test('put back as it was, once; an erasure is for good', async () => {
    const { title } = await row()
    const undo = (version: number) => dominique.post(path('/undo-revision'), { version })
    expect((await undo(1)).body.code).toBe('nothing_to_undo')
    await dominique.post(path('/revise'), { version: 1, title: 'Un autre titre', reason })
    expect((await undo(2)).body).toMatchObject({ version: 3, title })
    expect((await undo(3)).body.code).toBe('nothing_to_undo')
    const { body } = await camille.get(path())
    expect(body.revisions).toMatchObject([{ undone: true }, { act: 'undo', undoes: 2 }])
  })

  test('erased: no text, no earlier text, no title in the journal, and no import brings it back', async () => {
    const { title, text } = await row()
    await app.db
      .insertInto('contribution_sources')
      .values({
        contribution_id: 'c-recue',
        platform: 'ville.example',
        external_id: '1',
        address: null,
        state: 'published',
        brought: toJson({ title, text }),
        imported_at: '2026-01-01T00:00:00.000Z',
      })
      .execute()
    await dominique.post(path('/redirect'), { version: 1, programmeId: 'ansm' })
    await dominique.post(path('/revise'), { version: 2, text: `${text} Suite.`, reason })
    const { status, body } = await dominique.post(path('/erase'), { version: 3, reason })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      version: 4,
      state: 'redirected',
      profile: 'unknown',
      function: '',
    })
    for (const table of [
      'contributions',
      'contribution_revisions',
      'contribution_sources',
      'events',
    ] as const) {
      const kept = JSON.stringify(await app.db.selectFrom(table).selectAll().execute())
      expect([table, kept.includes(title), kept.includes(text)]).toEqual([table, false, false])
    }
    expect((await dominique.post(path('/undo-revision'), { version: 4 })).body.code).toBe(
      'nothing_to_undo',
    )
    expect((await events('contribution.erased'))[0]?.data.reply).toContain(reason)
  })
})
