// What each of these tests starts from: a folder, a seeded database and people signed in.
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../../packages/server/src/migrations/migrate.ts'
import { freePort } from '../support/postgres.ts'
import { addConsultation, addParticipants, openStorage, settingsOf } from './storage.ts'

type Wanted = {
  /** A SQLite file in the folder when left out. */
  databaseUrl?: string
  people?: number
  proposals?: number
}

export async function prepareSetting({ people = 20, proposals = 300, ...wanted }: Wanted = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-faults-'))
  const databaseUrl = wanted.databaseUrl ?? `sqlite:${join(folder, 'parvis.sqlite')}`
  const settings = settingsOf(databaseUrl, folder, await freePort())
  const storage = openStorage(settings)
  await migrate(storage)
  await addConsultation(storage, proposals)
  const members = await addParticipants(storage, people)
  // Closed: a connection left open would spare the killed server's file its recovery.
  await storage.close()
  return {
    folder,
    settings,
    proposals,
    people: members,
    end: () => rm(folder, { recursive: true, force: true }),
  }
}

export type Setting = Awaited<ReturnType<typeof prepareSetting>>
