// Each field of a service: the team writes it, its column keeps it, the API shows it.
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { joinTeam, type Member } from '../../../testing/team.ts'
import { serviceFields, shownAsKept } from './fields.ts'
import { opennesses, outcomes } from './shapes.ts'
import { findServices } from './store.ts'
import { valuesOf } from './values.store.ts'

const id = 'agenda-commun'
/** One of each kind of value that a field may have. */
const samples = [
  'Quelques mots',
  '2026-02-02',
  'https://exemple.fr/',
  true,
  12,
  'oc',
  ...[...opennesses, ...outcomes].toReversed(),
]

describe.each(engines)('the fields of a service on %s', (engine) => {
  const app = useApp(engine)
  let editor: Member
  beforeEach(async () => {
    editor = await joinTeam(app, ['catalogue_editor'])
  })

  const kept = async () => {
    const [found] = await findServices(app.db, [id])
    if (!found) throw new Error(`no ${id}`)
    return valuesOf(app.db, found.row)
  }

  test('each is written, kept and read again, and nothing else changes', async () => {
    for (const [at, [field, schema]] of Object.entries(serviceFields.shape).entries()) {
      const before = await kept()
      const value = samples.find(
        (sample) => schema.safeParse(sample).success && sample !== Reflect.get(before, field),
      )
      expect([field, value]).not.toEqual([field, undefined])
      const answer = await editor.post(`/v1/staff/services/${id}/edit`, {
        version: at + 1,
        changes: { [field]: value },
      })
      expect([field, answer.status]).toEqual([field, 200])
      expect(await kept()).toEqual({ ...before, [field]: value })
      if (field in shownAsKept.shape)
        expect(await app.client.services.get(id)).toHaveProperty(field, value)
    }
  })
})
