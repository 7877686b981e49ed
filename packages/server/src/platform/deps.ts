// What handlers receive. Each wing adds its own part to the type; deps.ts at the top builds them all.
import type { Logger } from 'pino'
import type { Database } from './db/database.ts'
import type { LogRequest } from './http/request-log.ts'
import type { Credentials, KeyedRequest, KnownStaff, StaffAct } from './http/team.ts'
import type { Ids } from './ids.ts'
import type { Limiter } from './rate-limits/limiter.ts'
import type { Looks } from './safe-fetch/looks.ts'
import type { Resolver } from './safe-fetch/resolver.ts'
import type { Secrets } from './secrets.ts'
import type { Config } from './settings/config.ts'

export interface Deps {
  config: Config
  database: Database
  /** The server's clock: what is open, expired or stale is decided by it alone. */
  clock: () => Date
  /** It is no earlier than that; false when that is too far ahead to be believed. */
  raiseClock: (moment: Date) => boolean
  ids: Ids
  secrets: Secrets
  log: Logger
  logRequest: LogRequest
  /** What names of sites stand for. */
  resolver: Resolver
  /** Reading sites on someone's word, so many at once. */
  looks: Looks
  /** Counts what anyone may do only so often. */
  limiter: Limiter
  /** Whoever of the team a request's token or session names. */
  identifyStaff: (credentials: Credentials) => Promise<KnownStaff | undefined>
  /** Does something of the team's; what it changes is in the log with it, or neither is. */
  /** Answers what the same request was answered, or does it. */
  answerOnce: (request: KeyedRequest, work: () => Promise<unknown>) => Promise<unknown>
  recordAct: <Result>(act: StaffAct, work: () => Promise<Result>) => Promise<Result>
}
