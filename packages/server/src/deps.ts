// What the application runs on, built once; tests override any part.
import { type Logger, pino } from 'pino'
import { createMailer, type Mailer } from './mail/mailer.ts'
import { openProviders, type Providers } from './people/providers/open.ts'
import { createRecorder, type StaffAct } from './people/staff/log.ts'
import { type Credentials, identifyMember } from './people/staff/members.ts'
import { hasRole } from './people/staff/roles.ts'
import { requireFreshProof } from './people/staff/rules.ts'
import { createClock } from './platform/clock.ts'
import { type Database, openDatabase } from './platform/db/database.ts'
import { type Ids, randomIds } from './platform/ids.ts'
import { createLimiter, type Limiter } from './platform/rate-limits/limiter.ts'
import { type Resolver, systemResolver } from './platform/safe-fetch/resolver.ts'
import { createSecrets, type Secrets } from './platform/secrets.ts'
import type { Config } from './platform/settings/config.ts'
import { type Corpus, createCorpus } from './process/similar/corpus.ts'
import { createSiteUse, type SiteUse } from './sites/host-sites/use.ts'

export type Deps = {
  config: Config
  database: Database
  /** The server's clock: what is open, expired or stale is decided by it alone. */
  clock: () => Date
  /** It is no earlier than that; false when that is too far ahead to be believed. */
  raiseClock: (moment: Date) => boolean
  ids: Ids
  secrets: Secrets
  mailer: Mailer
  log: Logger
  /** Those that people may sign in with, besides a code by e-mail. */
  providers: Providers
  /** What happens on partner sites, counted until it is written. */
  siteUse: SiteUse
  /** What names of sites stand for. */
  resolver: Resolver
  /** Counts what anyone may do only so often. */
  limiter: Limiter
  /** What texts are compared with. */
  corpus: Corpus
  /** Whoever of the team a request's token or session names. */
  identifyStaff: (credentials: Credentials) => Promise<KnownStaff | undefined>
  /** Does something of the team's; what it changes is in the log with it, or neither is. */
  recordAct: <Result>(act: StaffAct, work: () => Promise<Result>) => Promise<Result>
}

export type KnownStaff = {
  id: string
  name: string
  isAllowed: (roles: readonly string[]) => boolean
  /** Refuses when a dangerous act asks for more than what was shown. */
  requireFreshProof: () => void
}

export function buildDeps(config: Config, overrides: Partial<Deps> = {}): Deps {
  const log = overrides.log ?? createLog(config)
  const database = overrides.database ?? openDatabase(config.database, log)
  const steady = createClock({
    system: Date.now,
    passed: () => performance.now(),
    onBehind: (by) => log.error({ by }, 'the system’s clock went back: time goes on without it'),
  })
  const clock = overrides.clock ?? steady.now
  const ids = overrides.ids ?? randomIds
  const secrets = overrides.secrets ?? createSecrets(config.appSecret, config.otherSecrets)
  return {
    config,
    log,
    database,
    clock,
    raiseClock: overrides.raiseClock ?? steady.raiseTo,
    ids,
    secrets,
    mailer: overrides.mailer ?? createMailer(config, log),
    providers: overrides.providers ?? openProviders(config, { log, clock }),
    siteUse: overrides.siteUse ?? createSiteUse(clock),
    resolver: overrides.resolver ?? systemResolver,
    limiter: overrides.limiter ?? createLimiter({ config, database, secrets, clock }),
    corpus: overrides.corpus ?? createCorpus({ db: database.db }),
    identifyStaff: overrides.identifyStaff ?? identifyStaffOf(database, clock),
    recordAct: overrides.recordAct ?? recordActOf({ database, clock, ids, secrets }),
  }
}

function identifyStaffOf({ db }: Database, clock: () => Date): Deps['identifyStaff'] {
  return async (credentials) => {
    const now = clock()
    const member = await identifyMember(db, credentials, now)
    return (
      member && {
        ...member,
        isAllowed: (roles) => hasRole(member, roles),
        requireFreshProof: () => requireFreshProof(member.via, now),
      }
    )
  }
}

type Recording = Pick<Deps, 'database' | 'clock' | 'ids' | 'secrets'>

function recordActOf({ database, clock, ids, secrets }: Recording): Deps['recordAct'] {
  const digest = (text: string) => secrets.digest('log', text)
  const tools = { db: database.db, uuid: ids.uuid, now: clock, digest }
  return (act, work) => database.recorded(createRecorder(tools, act), work)
}

/** Characters of the log that wait for a disk or a pipe; what comes beyond is lost. */
const mostUnwritten = 4 * 1024 * 1024

function createLog(config: Config) {
  const options = {
    level: config.logLevel,
    base: { name: 'parvis' },
    timestamp: pino.stdTimeFunctions.isoTime,
    // A safety net: nothing that is logged on purpose has these names.
    redact: {
      paths: ['email', '*.email', 'to', '*.to', 'code', 'token', '*.cookie'],
      remove: true,
    },
  }
  // Lines of the same moment are written at once; the process writes the last ones as it exits.
  // On a full disk lines wait, up to so many. Without a listener the failure is fatal, and the log's last
  // words wait for the disk: the process lived on and answered nobody.
  const destination = pino.destination({ sync: false, maxLength: mostUnwritten })
  destination.on('error', () => {})
  return pino(options, destination)
}
