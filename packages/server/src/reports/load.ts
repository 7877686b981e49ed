// A whole report, counted now: each figure from the database, by aggregates.
import { requireConsultation } from '../consultations/current.ts'
import type { StoredConsultation } from '../consultations/store.ts'
import type { Db } from '../db/database.ts'
import { reportPath, tableLinks } from './addresses.ts'
import type { Report } from './contract.ts'
import { countContributions } from './contribution-store.ts'
import { findProjects, publishedDecisions } from './decision-store.ts'
import { decisionsThen } from './decisions.ts'
import { funnel, themes } from './funnel.ts'
import { money } from './money.ts'
import { actsByTerritory, participation } from './participation.ts'
import { countByTerritory, countCommunes, countResidents, placesOf } from './participation-store.ts'
import { countProposals } from './proposal-store.ts'
import { asOf, type Period, reportYears, requirePeriod, wholeLife } from './rules.ts'
import { findDeployments, findMeasures, findReportServices } from './service-store.ts'
import { impact, services } from './services.ts'

export type ReportAsked = { id?: string | undefined; year?: number | undefined }
type View = { now: string; baseUrl: string }

/** What is asked for, when there is such a report. */
export async function requireReport(db: Db, { id, year }: ReportAsked, now: string) {
  const consultation = await requireConsultation(db, id)
  const beginnings = [...consultation.phases.map(({ opensAt }) => opensAt), now].sort()
  const years = reportYears(beginnings.slice(0, 1), now)
  return { consultation, years, period: requirePeriod(year, years) }
}

type Required = Awaited<ReturnType<typeof requireReport>>

export async function loadReport(db: Db, asked: Required, view: View): Promise<Report> {
  const { consultation, years, period } = asked
  const { id, title } = consultation
  const { baseUrl, now } = view
  const counts = await countAll(db, consultation, period)
  return {
    consultation: { id, title, url: `${baseUrl}/?consultation=${id}` },
    url: baseUrl + reportPath(id, period.year),
    year: period.year,
    years,
    asOf: asOf(period, now),
    ...counts,
    tables: tableLinks(baseUrl, id, period.year),
  }
}

async function countAll(db: Db, consultation: StoredConsultation, period: Period) {
  const { id, themes: known, rules } = consultation
  const asked = { consultationId: id, period }
  const contributions = await countContributions(db, id, period)
  const decisions = await publishedDecisions(db, id, period)
  const published = await countProposals(db, id, period)
  const ever = await publishedDecisions(db, id, wholeLife)
  const proposals = decisionsThen(published, { before: decisions, ever })
  const byTerritory = await countByTerritory(db, asked)
  const found = await findReportServices(db, id, period)
  const ids = found.map((one) => one.id)
  const deployments = await findDeployments(db, ids, period)
  const measures = await findMeasures(db, ids, period)
  const { referents } = byTerritory
  return {
    funnel: funnel({ contributions, proposals, decisions, referents, services: found.length }),
    themes: themes(known, { contributions, proposals }),
    participation: await countParticipation(db, asked, byTerritory),
    money: money(await findProjects(db, [...decisions.keys()]), {
      decisions,
      envelopeCents: rules.envelopeCents,
    }),
    services: services(found, deployments),
    impact: impact(found, measures),
  }
}

async function countParticipation(
  db: Db,
  asked: { consultationId: string; period: Period },
  byTerritory: Awaited<ReturnType<typeof countByTerritory>>,
) {
  const acts = actsByTerritory(byTerritory)
  const residents = await countResidents(db, asked)
  const sites = residents.flatMap(({ collectivite }) => collectivite ?? [])
  const places = await placesOf(db, [...new Set([...acts.keys(), ...sites])])
  return participation({ acts, places, residents, communes: await countCommunes(db) })
}
