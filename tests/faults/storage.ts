// A small database of either engine, written and read directly, beside the server that is hurt.
import { randomUUID } from 'node:crypto'
import { pino } from 'pino'
import { type Database, openDatabase } from '../../packages/server/src/platform/db/database.ts'
import { toJson } from '../../packages/server/src/platform/db/json.ts'
import { createSecrets, hashToken } from '../../packages/server/src/platform/secrets.ts'
import { readConfig } from '../../packages/server/src/platform/settings/config.ts'
import type { Rules } from '../../packages/server/src/process/consultations/contract.ts'

export type Participant = { id: string; token: string }

/** What a server process and its test share. */
export function settingsOf(databaseUrl: string, folder: string, port: number) {
  return {
    PARVIS_MODE: 'demo',
    // Invented mailboxes look alike by their numbers.
    SUSPICION: 'numbered_mailboxes=1000000',
    // Few people do the work of a crowd.
    LIMITS: 'confirmation.account=1000000',
    DATABASE_URL: databaseUrl,
    DATA_DIR: folder,
    HOST: '127.0.0.1',
    PORT: String(port),
    BASE_URL: `http://127.0.0.1:${port}`,
    LOG_LEVEL: 'warn',
  }
}

export function openStorage(settings: Record<string, string>) {
  const config = readConfig(settings)
  const database = openDatabase(config.database, pino({ level: 'silent' }))
  return { ...database, secrets: createSecrets(config.appSecret) }
}

export type Storage = ReturnType<typeof openStorage>

/** A consultation open to supports, with proposals `proposition-0` and so on. */
export async function addConsultation({ db }: Database, proposals: number) {
  const past = new Date(Date.now() - 86_400_000).toISOString()
  const consultation = {
    id: 'consultation',
    title: 'Consultation',
    summary: '',
    rules: toJson<Rules>({
      supportingKinds: ['commune'],
      referentKinds: ['commune'],
      residentsSupport: true,
      contributionsPublicOnReceipt: false,
    }),
    published_at: past,
  }
  const phase = { consultation_id: consultation.id, position: 0, title: 'Soutien', opens_at: past }
  const rows = Array.from({ length: proposals }, (_, position) => ({
    id: `proposition-${position}`,
    consultation_id: consultation.id,
    theme_id: 'theme',
    title: `Proposition ${position}`,
    summary: '',
    description: '',
    decision: null,
    search_key: '',
    published_at: past,
  }))
  await db.insertInto('consultations').values(consultation).execute()
  await db
    .insertInto('phases')
    .values({ ...phase, kind: 'support', closes_at: null })
    .execute()
  await db
    .insertInto('themes')
    .values({ consultation_id: consultation.id, id: 'theme', title: 'Thème', position: 0 })
    .execute()
  await db.insertInto('proposals').values(rows).execute()
}

/** People already signed in. */
export async function addParticipants({ db, secrets }: Storage, count: number) {
  const people = Array.from({ length: count }, () => ({
    id: randomUUID(),
    token: secrets.token(),
  }))
  const created_at = new Date().toISOString()
  const expires_at = new Date(Date.now() + 86_400_000).toISOString()
  for (let from = 0; from < count; from += 500) {
    const part = people.slice(from, from + 500)
    await db
      .insertInto('participants')
      .values(
        part.map(({ id }) => ({
          id,
          email_index: id,
          email_sealed: secrets.seal(`${id}@courriel.example`),
          created_at,
        })),
      )
      .execute()
    await db
      .insertInto('sessions')
      .values(
        part.map(({ id, token }) => ({
          token_hash: hashToken(token),
          id: randomUUID(),
          participant_id: id,
          proof: 'email' as const,
          siren: null,
          device: 'Test',
          id_token: null,
          created_at,
          seen_at: created_at,
          idle_at: expires_at,
          expires_at,
        })),
      )
      .execute()
  }
  return people satisfies Participant[]
}
