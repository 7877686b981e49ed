// The first release: every table, noun by noun, in the order in which the wings stand on each other.
import type { Kysely } from 'kysely'
import { type Dialect, tableMaker } from '../../platform/db/table-maker.ts'
import { committees } from './committees.ts'
import { consultations } from './consultations.ts'
import { contributions } from './contributions.ts'
import { diagnoses } from './diagnoses.ts'
import { disputes } from './disputes.ts'
import { hostSites } from './host-sites.ts'
import { importers } from './importers.ts'
import { intents } from './intents.ts'
import { journal } from './journal.ts'
import { lookAlikes } from './look-alikes.ts'
import { mail } from './mail.ts'
import { mandates } from './mandates.ts'
import { moderation } from './moderation.ts'
import { participants } from './participants.ts'
import { proposals } from './proposals.ts'
import { providers } from './providers.ts'
import { rateLimits } from './rate-limits.ts'
import { referents } from './referents.ts'
import { registrations } from './registrations.ts'
import { requests } from './requests.ts'
import { services } from './services.ts'
import { staff } from './staff.ts'
import { supports } from './supports.ts'
import { territories } from './territories.ts'
import { webhooks } from './webhooks.ts'
import { widgetAssets } from './widget-assets.ts'
import { workingGroups } from './working-groups.ts'

const platform = [territories, journal, rateLimits]
const people = [participants, providers, mandates, staff]
const sites = [hostSites, registrations, widgetAssets]
const process = [
  consultations,
  contributions,
  lookAlikes,
  moderation,
  proposals,
  supports,
  referents,
  workingGroups,
  committees,
]
const catalogue = [services, importers, requests, diagnoses]
const rights = [disputes]
const outlets = [webhooks]

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  const table = tableMaker(db, dialect)
  const nouns = [platform, mail, people, sites, intents, process, catalogue, rights, outlets].flat()
  for (const noun of nouns) await noun(table)
}
