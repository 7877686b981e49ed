// The database: the nouns' tables joined, opened on either engine, refused when it could lose data.
import { Kysely, sql, type Transaction } from 'kysely'
import type { Logger } from 'pino'
import type { DiagnosisTables } from '../../catalogue/diagnoses/store.ts'
import type { ServiceSourceTables } from '../../catalogue/importers/sources.store.ts'
import type { RequestTables } from '../../catalogue/requests/store.ts'
import type { ServiceTables } from '../../catalogue/services/store.ts'
import type { IntentTables } from '../../intents/store.ts'
import type { NotificationTables } from '../../mail/store.ts'
import type { WebhookTables } from '../../outlets/webhooks/store.ts'
import type { BarTables } from '../../people/mandates/bars-store.ts'
import type { GrantTables } from '../../people/mandates/grants-store.ts'
import type { NoticeTables } from '../../people/mandates/notice-store.ts'
import type { MandateTables } from '../../people/mandates/store.ts'
import type { SessionTables } from '../../people/participants/session-store.ts'
import type { ParticipantTables } from '../../people/participants/store.ts'
import type { ProviderTables } from '../../people/providers/store.ts'
import type { StaffTables } from '../../people/staff/store.ts'
import type { CommitteeTables } from '../../process/committees/store.ts'
import type { ConsultationActTables } from '../../process/consultations/acts-store.ts'
import type { AnnouncementTables } from '../../process/consultations/announcements-store.ts'
import type { ConsultationTables } from '../../process/consultations/store.ts'
import type { ContributionTables } from '../../process/contributions/store.ts'
import type { ProgrammeTables } from '../../process/moderation/programme-store.ts'
import type { ModerationTables } from '../../process/moderation/store.ts'
import type { TemplateTables } from '../../process/moderation/template-store.ts'
import type { GroupingTables } from '../../process/proposals/drafting/store.ts'
import type { ProposalTables } from '../../process/proposals/store.ts'
import type { ReferentTables } from '../../process/referents/store.ts'
import type { BesideTables } from '../../process/supports/beside-store.ts'
import type { MarkTables } from '../../process/supports/review-queue/marks-store.ts'
import type { QuarantineTables } from '../../process/supports/review-queue/store.ts'
import type { SupportTables } from '../../process/supports/store.ts'
import type { MeetingTables } from '../../process/working-groups/meetings-store.ts'
import type { GroupMemberTables } from '../../process/working-groups/members-store.ts'
import type { WorkingGroupTables } from '../../process/working-groups/store.ts'
import type { CaseTables } from '../../rights/disputes/store.ts'
import type { ActivityTables } from '../../rights/privacy/activity-store.ts'
import type { SiteTables } from '../../sites/host-sites/store.ts'
import type { SiteUseTables } from '../../sites/host-sites/use-store.ts'
import type { AgreementMailTables } from '../../sites/registrations/agreement-mail-store.ts'
import type { RegistrationOriginTables } from '../../sites/registrations/origins-store.ts'
import type { SiteRegistrationTables } from '../../sites/registrations/store.ts'
import type { ReleaseTables } from '../../sites/widget-assets/store.ts'
import type { JournalTables } from '../events/journal.ts'
import type { CounterTables } from '../rate-limits/counters-store.ts'
import type { SpentTables } from '../rate-limits/spent-store.ts'
import type { Config } from '../settings/config.ts'
import type { TerritoryTables } from '../territories/store.ts'
import { openPostgres, postgresDurabilityFaults } from './postgres.ts'
import { type Recorder, recording } from './recording.ts'
import type { Dialect } from './schema.ts'
import { postgresSnapshot, type Snapshot, sqliteSnapshot } from './snapshot.ts'
import { openSqlite, scrubSqlite, sqliteDurabilityFaults } from './sqlite.ts'

export type Tables = ActivityTables &
  AgreementMailTables &
  AnnouncementTables &
  CaseTables &
  CommitteeTables &
  ConsultationActTables &
  ConsultationTables &
  ContributionTables &
  CounterTables &
  DiagnosisTables &
  GrantTables &
  BarTables &
  NoticeTables &
  GroupingTables &
  GroupMemberTables &
  IntentTables &
  JournalTables &
  MandateTables &
  MarkTables &
  BesideTables &
  MeetingTables &
  ModerationTables &
  NotificationTables &
  ParticipantTables &
  ProgrammeTables &
  ProposalTables &
  ProviderTables &
  QuarantineTables &
  ReferentTables &
  ReleaseTables &
  RegistrationOriginTables &
  RequestTables &
  ServiceSourceTables &
  ServiceTables &
  SessionTables &
  SiteTables &
  SiteRegistrationTables &
  SiteUseTables &
  SpentTables &
  StaffTables &
  SupportTables &
  TemplateTables &
  TerritoryTables &
  WebhookTables &
  WorkingGroupTables

export type Db = Kysely<Tables>
export type Trx = Transaction<Tables>

export type Database = {
  db: Db
  dialect: Dialect
  /** Throws when the storage could lose what it acknowledged. */
  requireDurability(): Promise<void>
  /** Until this transaction ends, another one that holds the same key waits: count, then write. */
  hold(trx: Trx, key: string): Promise<void>
  /** Makes a query hold its rows until this transaction ends. */
  holdRows<Query extends { forUpdate(): Query }>(query: Query): Query
  /** Makes a query keep its sessions from being ended until this transaction ends. */
  keepSessions<Query extends { forKeyShare(of: 'sessions'): Query }>(query: Query): Query
  /** Makes a query keep its rows from being deleted until this transaction ends. */
  keepRows<Query extends { forKeyShare(): Query }>(query: Query): Query
  /** Takes what was deleted off the disk too; false when someone still reads it: ask again later. */
  scrub(): Promise<boolean>
  /** Reads as of one moment, however long they take. */
  snapshot: Snapshot
  /** What this work changes is written down with it, in the same transaction. */
  recorded: <Result>(record: Recorder, work: () => Promise<Result>) => Promise<Result>
  ping(): Promise<void>
  close(): Promise<void>
}

export function openDatabase(settings: Config['database'], log: Logger): Database {
  return settings.kind === 'sqlite'
    ? sqliteDatabase(settings.file)
    : postgresDatabase(settings.url, settings.poolSize, log)
}

function sqliteDatabase(file: string): Database {
  const { connection, dialect } = openSqlite(file)
  const watched = recording(dialect, { locksRows: false })
  const db = new Kysely<Tables>({ dialect: watched.dialect })
  return {
    ...common(db),
    recorded: watched.recorded,
    dialect: 'sqlite',
    snapshot: sqliteSnapshot(file),
    requireDurability: async () => refuseWeak(sqliteDurabilityFaults(connection)),
    // Transactions begin immediate there: a second writer waits anyway.
    hold: async () => {},
    holdRows: (query) => query,
    keepSessions: (query) => query,
    keepRows: (query) => query,
    scrub: async () => scrubSqlite(connection),
  }
}

function postgresDatabase(url: string, size: number, log: Logger): Database {
  const { pool, dialect } = openPostgres(url, size, log)
  const watched = recording(dialect, { locksRows: true })
  const db = new Kysely<Tables>({ dialect: watched.dialect })
  return {
    ...common(db),
    recorded: watched.recorded,
    dialect: 'postgres',
    snapshot: postgresSnapshot(db),
    requireDurability: async () => refuseWeak(await postgresDurabilityFaults(pool)),
    hold: async (trx, key) => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(trx)
    },
    holdRows: (query) => query.forUpdate(),
    // Ending a session waits for the acts that it has begun; they never wait for each other.
    keepSessions: (query) => query.forKeyShare('sessions'),
    keepRows: (query) => query.forKeyShare(),
    // Its dead rows are for autovacuum: see docs/privacy.md.
    scrub: async () => true,
  }
}

function common(db: Db) {
  return {
    db,
    ping: async () => {
      await sql`select 1`.execute(db)
    },
    close: () => db.destroy(),
  }
}

function refuseWeak(faults: string[]) {
  if (faults.length === 0) return
  throw new Error(`The database could lose what it acknowledged: ${faults.join('; ')}.`)
}
