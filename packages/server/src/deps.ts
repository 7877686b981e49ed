// What the application runs on, built once; tests override any part.
import { pino } from 'pino'
import { inventory } from './inventory.ts'
import { createMailer } from './mail/mailer.ts'
import { createFollowing } from './outlets/changes/follow.ts'
import { openProviders } from './people/providers/open.ts'
import { createAnswerOnce } from './people/staff/answers.ts'
import { createRecorder } from './people/staff/log.ts'
import { identifyMember } from './people/staff/members.ts'
import { hasRole } from './people/staff/roles.ts'
import { requireFreshProof } from './people/staff/rules.ts'
import { createAnswers } from './platform/answers/answers.ts'
import { ownIds } from './platform/answers/own-ids.ts'
import { createClock } from './platform/clock.ts'
import { type Database, openDatabase } from './platform/db/database.ts'
import type { Deps } from './platform/deps.ts'
import { straightTo, throughLog } from './platform/http/request-log.ts'
import { randomIds } from './platform/ids.ts'
import { createLimiter } from './platform/rate-limits/limiter.ts'
import { createLooks } from './platform/safe-fetch/looks.ts'
import { systemResolver } from './platform/safe-fetch/resolver.ts'
import { createSecrets } from './platform/secrets.ts'
import type { Config } from './platform/settings/config.ts'
import { createTerritorySearch } from './platform/territories/search/held.ts'
import { isoTime } from './platform/written-time.ts'
import { createCorpus } from './process/similar/corpus.ts'
import { createSuggestions } from './process/similar/suggestions.ts'
import { createSiteUse } from './sites/host-sites/use.ts'
import { readPlugin } from './sites/wordpress/plugin.ts'

/** Characters of the log that wait for a disk or a pipe; what comes beyond is lost. */
const mostUnwritten = 4 * 1024 * 1024

export function buildDeps(config: Config, overrides: Partial<Deps> = {}): Deps {
  const { log, logRequest } = overrides.log
    ? { log: overrides.log, logRequest: throughLog(overrides.log) }
    : createLog(config)
  const database = overrides.database ?? openDatabase(config.database, log)
  const steady = createClock({
    system: Date.now,
    passed: () => performance.now(),
    onBehind: (by) => log.error({ by }, 'the system’s clock went back: time goes on without it'),
  })
  const clock = overrides.clock ?? steady.now
  const ids = ownIds(overrides.ids ?? randomIds)
  const secrets = overrides.secrets ?? createSecrets(config.appSecret, config.otherSecrets)
  const identifyStaff = overrides.identifyStaff ?? identifyStaffOf(database, clock)
  const answers = overrides.answers ?? createAnswers({ database, clock })
  return {
    config,
    inventory,
    log,
    logRequest: overrides.logRequest ?? logRequest,
    database,
    clock,
    raiseClock: overrides.raiseClock ?? steady.raiseTo,
    ids,
    secrets,
    mailer: overrides.mailer ?? createMailer(config, log),
    providers: overrides.providers ?? openProviders(config, { log, clock }),
    siteUse: overrides.siteUse ?? createSiteUse(clock),
    wordpress: overrides.wordpress === undefined ? readPlugin() : overrides.wordpress,
    resolver: overrides.resolver ?? systemResolver,
    looks: overrides.looks ?? createLooks(),
    limiter: overrides.limiter ?? createLimiter({ config, database, secrets, clock }),
    answers,
    corpus: overrides.corpus ?? createCorpus({ db: database.db }),
    suggestions: overrides.suggestions ?? createSuggestions(database.db),
    territorySearch:
      overrides.territorySearch ?? createTerritorySearch({ db: database.db, answers }),
    identifyStaff,
    following:
      overrides.following ??
      createFollowing({ db: database.db, clock, log, identify: identifyStaff }),
    answerOnce: overrides.answerOnce ?? createAnswerOnce({ database, secrets }),
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
  const tools = { db: database.db, uuid: ids.uuid, now: clock, digest, inventory }
  return (act, work) => database.recorded(createRecorder(tools, act), work)
}

function createLog(config: Config) {
  const options = {
    level: config.logLevel,
    base: { name: 'parvis' },
    timestamp: isoTime,
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
  const log = pino(options, destination)
  return { log, logRequest: straightTo(destination, log) }
}
