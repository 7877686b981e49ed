// A whole report, counted now: each figure from the database, by aggregates.

import type { Db } from '../../platform/db/tables.ts'
import { requireConsultation } from '../../process/consultations/current.ts'
import type { StoredConsultation } from '../../process/consultations/store.ts'
import { emptyTally } from '../../process/supports/tally.ts'
import { reportPath, tableLinks } from './addresses.ts'
import type { Report } from './contract.ts'
import { countContributions, countImported, earliestContribution } from './contribution-store.ts'
import { type Decided, findProjects, publishedDecisions } from './decision-store.ts'
import { decisionsThen } from './decisions.ts'
import { funnel, themes } from './funnel.ts'
import { money } from './money.ts'
import { actsByTerritory, participation } from './participation.ts'
import {
  contributionsByTerritory,
  countCommunes,
  placesOf,
  referentsByTerritory,
  territoriesOfSites,
} from './participation-store.ts'
import { findReportProposals, type ProposalCount } from './proposal-store.ts'
import { publicResidents } from './residents.ts'
import { asOf, type Period, reportYears, requirePeriod, wholeLife } from './rules.ts'
import { findDeployments, findMeasures, findReportServices } from './service-store.ts'
import { impact, services } from './services.ts'
import { type CountedSupports, countSupports } from './support-store.ts'

export type ReportAsked = { id?: string | undefined; year?: number | undefined }
type View = { now: string; baseUrl: string }

/** What is asked for, when there is such a report. */
export async function requireReport(db: Db, { id, year }: ReportAsked, now: string) {
  const consultation = await requireConsultation(db, id, now)
  // Imported ones came before it began, and count in the year in which they came.
  const first = await earliestContribution(db, consultation.id)
  const opened = consultation.phases.map(({ opensAt }) => opensAt)
  const beginnings = [...opened, ...(first ? [first] : []), now].sort()
  const years = reportYears(beginnings.slice(0, 1), now)
  return { consultation, years, period: requirePeriod(year, years) }
}

type Required = Awaited<ReturnType<typeof requireReport>>

export async function loadReport(db: Db, asked: Required, view: View): Promise<Report> {
  const { consultation, years, period } = asked
  const { id, title } = consultation
  const { baseUrl, now } = view
  const built = await countServices(db, id, period)
  return {
    consultation: { id, title, url: `${baseUrl}/?consultation=${id}` },
    url: baseUrl + reportPath(id, period.year),
    year: period.year,
    years,
    asOf: asOf(period, now),
    ...(await countPeople(db, consultation, { period, now, services: built.services.total })),
    ...built,
    tables: tableLinks(baseUrl, id, period.year),
  }
}

async function countPeople(
  db: Db,
  consultation: StoredConsultation,
  { period, now, services: built }: { period: Period; now: string; services: number },
) {
  const { id, themes: known, rules } = consultation
  const contributions = await countContributions(db, id, period)
  const decisions = await publishedDecisions(db, id, period)
  const { proposals, supports } = await countProposals(db, id, { period, now, decisions })
  const asked = { consultationId: id, period }
  const referents = await referentsByTerritory(db, asked)
  return {
    funnel: funnel({
      contributions,
      imported: await countImported(db, id, period),
      proposals,
      decisions,
      referents,
      services: built,
    }),
    themes: themes(known, { contributions, proposals }),
    participation: await countParticipation(db, asked, { supports, referents }),
    money: money(await findProjects(db, [...decisions.keys()]), {
      decisions,
      envelopeCents: rules.envelopeCents,
    }),
  }
}

async function countProposals(
  db: Db,
  id: string,
  { period, now, decisions }: { period: Period; now: string; decisions: Map<string, Decided> },
) {
  const found = await findReportProposals(db, id, period)
  const decided = decisionsThen(found, {
    before: decisions,
    ever: await publishedDecisions(db, id, wholeLife),
  })
  const supports = await countSupports(
    db,
    found.map((one) => one.id),
    { period, now },
  )
  const proposals = decided.map((one): ProposalCount => {
    const { proposal_id: _, ...tally } = supports.tallies.get(one.id) ?? emptyTally(one.id)
    return { ...one, ...tally }
  })
  return { proposals, supports }
}

type Counted = {
  supports: CountedSupports
  referents: Awaited<ReturnType<typeof referentsByTerritory>>
}

async function countParticipation(
  db: Db,
  asked: { consultationId: string; period: Period },
  { supports, referents }: Counted,
) {
  const contributions = await contributionsByTerritory(db, asked)
  const acts = actsByTerritory({ contributions, referents, supports: supports.territories })
  const residents = publicResidents(supports.residents, await territoriesOfSites(db))
  const sites = residents.flatMap(({ collectivite }) => collectivite ?? [])
  const places = await placesOf(db, [...new Set([...acts.keys(), ...sites])])
  return participation({ acts, places, residents, communes: await countCommunes(db) })
}

async function countServices(db: Db, consultationId: string, period: Period) {
  const found = await findReportServices(db, consultationId, period)
  const ids = found.map((one) => one.id)
  return {
    services: services(found, await findDeployments(db, ids, period)),
    impact: impact(found, await findMeasures(db, ids, period)),
  }
}
