// The command: a draft from a file, published or not, all or nothing.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { useApp } from '../../testing/app.ts'
import { engines } from '../../testing/engines.ts'
import { draft, id } from '../../testing/given-consultation.ts'
import { joinTeam } from '../../testing/team.ts'
import { wordsForPeople } from './command-fault.ts'
import { draftConsultationFile } from './draft-consultation.ts'

describe.each(engines)('drafting from a file on %s', (engine) => {
  const app = useApp(engine)
  async function run(content: object, ...more: string[]) {
    const path = join(app.folder, 'consultation.json')
    writeFileSync(path, JSON.stringify(content))
    const { id: by } = await joinTeam(app, ['administrator'])
    return draftConsultationFile([path, '--by', by, ...more], app.deps).catch((error: unknown) => {
      throw new Error(wordsForPeople(error))
    })
  }
  const published = async () => (await app.client.consultations.list()).items.map((one) => one.id)

  test('a draft, then nothing twice; or published at once', async () => {
    expect(await run(draft)).toBe(`Brouillon : ${id}`)
    expect(await published()).not.toContain(id)
    await expect(run(draft)).rejects.toThrow('a déjà l’identifiant')
    expect(await run({ ...draft, id: 'velos' }, '--publish')).toContain('/?consultation=velos')
    expect(await published()).toContain('velos')
  })

  test('what cannot be published leaves nothing; faults are named', async () => {
    await expect(run({ ...draft, phases: [] }, '--publish')).rejects.toThrow('pas d’étape')
    expect(await run(draft)).toBe(`Brouillon : ${id}`)
    await expect(run({ ...draft, title: '' })).rejects.toThrow('title : Ce texte est trop court')
  })

  test('without a file or a member it says how', async () => {
    await expect(draftConsultationFile([], app.deps)).rejects.toThrow('Usage: parvis draft-con')
    await expect(draftConsultationFile(['x', '--by', 'nobody'], app.deps)).rejects.toThrow(
      'membre de l’équipe',
    )
  })
})
