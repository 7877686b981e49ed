// Every migration, in order. They only go forward: a released one is never edited.
import type { Kysely } from 'kysely'
import type { Dialect } from '../platform/db/table-maker.ts'
import { up as firstRelease } from './2026-11-30-first-release/first-release.ts'
import { up as gridsOfCommittees } from './2026-11-30-grids-of-committees.ts'
import { up as keptAnswers } from './2026-11-30-kept-answers.ts'
import { up as serviceImports } from './2026-11-30-service-imports.ts'
import { up as staffLogNumbers } from './2026-11-30-staff-log-numbers.ts'
import { up as staffPresence } from './2026-11-30-staff-presence.ts'
import { up as triageQueue } from './2026-11-30-triage-queue.ts'
import { up as undoneBatches } from './2026-11-30-undone-batches.ts'
import { up as versionsOfSites } from './2026-11-30-versions-of-sites.ts'
import { up as wantedEditions } from './2026-11-30-wanted-editions.ts'
import { up as whenMandatesEnd } from './2026-11-30-when-mandates-end.ts'
import { up as whoMadeTokens } from './2026-11-30-who-made-tokens.ts'
import { up as withheldSuggestions } from './2026-11-30-withheld-suggestions.ts'
import { up as wordsOfTerritories } from './2026-11-30-words-of-territories.ts'
import { up as wordsOfTheLog } from './2026-11-30-words-of-the-log.ts'
import { up as workByDay } from './2026-11-30-work-by-day.ts'
import { up as wroteElsewhere } from './2026-11-30-wrote-elsewhere.ts'
import { up as wroteTitles } from './2026-11-30-wrote-titles.ts'
import { up as languagesOfServices } from './2026-12-01-languages-of-services.ts'
import { up as functionsOfResidents } from './2026-12-02-functions-of-residents.ts'
import { up as tracesInOrder } from './2026-12-02-traces-in-order.ts'

export type Migration = {
  /** The day it is released and what it does: `2026-12-24-thanks`; the same as its file. */
  name: string
  up(db: Kysely<unknown>, dialect: Dialect): Promise<void>
}

export const migrations: Migration[] = [
  { name: '2026-11-30-first-release', up: firstRelease },
  { name: '2026-11-30-grids-of-committees', up: gridsOfCommittees },
  { name: '2026-11-30-kept-answers', up: keptAnswers },
  { name: '2026-11-30-service-imports', up: serviceImports },
  { name: '2026-11-30-staff-log-numbers', up: staffLogNumbers },
  { name: '2026-11-30-staff-presence', up: staffPresence },
  { name: '2026-11-30-triage-queue', up: triageQueue },
  { name: '2026-11-30-undone-batches', up: undoneBatches },
  { name: '2026-11-30-versions-of-sites', up: versionsOfSites },
  { name: '2026-11-30-wanted-editions', up: wantedEditions },
  { name: '2026-11-30-when-mandates-end', up: whenMandatesEnd },
  { name: '2026-11-30-who-made-tokens', up: whoMadeTokens },
  { name: '2026-11-30-withheld-suggestions', up: withheldSuggestions },
  { name: '2026-11-30-words-of-territories', up: wordsOfTerritories },
  { name: '2026-11-30-words-of-the-log', up: wordsOfTheLog },
  { name: '2026-11-30-work-by-day', up: workByDay },
  { name: '2026-11-30-wrote-elsewhere', up: wroteElsewhere },
  { name: '2026-11-30-wrote-titles', up: wroteTitles },
  { name: '2026-12-01-languages-of-services', up: languagesOfServices },
  { name: '2026-12-02-functions-of-residents', up: functionsOfResidents },
  { name: '2026-12-02-traces-in-order', up: tracesInOrder },
]
