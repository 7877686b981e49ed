// Rows of the datasets, read a page at a time in the order of their keys, so that memory is bounded.

import { sql } from 'kysely'
import { fromJson } from '../../platform/db/json.ts'
import { pagesOf, text } from '../../platform/db/keyset.ts'
import type { Db } from '../../platform/db/tables.ts'
import {
  publicDay,
  residentsByPlace,
  settledBefore,
  shownOfPlace,
} from '../../platform/personal-data/withhold.ts'
import type { ConsultationTables } from '../../process/consultations/tables.ts'
import type { Contribution } from '../../process/contributions/contract.ts'
import { isPublic } from '../../process/contributions/visibility.ts'
import type { DatasetId } from './datasets.ts'
import type { Row } from './public-row.ts'
import { type TellWithheld, toNobody, type WhyWithheld } from './withheld.ts'

/** More at once would be quicker by little, and outlive the young garbage that keeps memory small. */
const page = 200

type As = {
  /** The moment of which they are read. */
  now: string
  /** Told of those that stay inside. */
  tell?: TellWithheld | undefined
}

export function readRows(db: Db, id: DatasetId, { now, tell = toNobody }: As) {
  return readers[id](db, { now, tell })
}

const territoryOf = [
  'territories.id as collectivite',
  'territories.name as collectivite_nom',
] as const

type Reader = (db: Db, as: Required<As> & { tell: TellWithheld }) => AsyncGenerator<Row[]>

const readers: Record<DatasetId, Reader> = {
  contributions(db, { tell }) {
    const query = db
      .selectFrom('contributions')
      .innerJoin('territories', 'territories.id', 'contributions.territory_id')
      .innerJoin('consultations', 'consultations.id', 'contributions.consultation_id')
      .select(['consultations.rules', 'contributions.awaits_team', ...territoryOf])
      .select(['contributions.id', 'contributions.consultation_id as consultation'])
      .select(['contributions.kind as nature', 'contributions.theme_id as thematique'])
      .select(['contributions.profile as profil', 'contributions.function as fonction'])
      .select(['contributions.title as titre', 'contributions.text as texte'])
      .select(['contributions.service_url as service_adresse'])
      .select(['contributions.code_openness as code_source'])
      .select(['contributions.funding_use as usage_du_financement'])
      .select(['contributions.state as etat', 'contributions.received_at as recue_le'])
      .leftJoin('contribution_sources', 'contribution_sources.contribution_id', 'contributions.id')
      .select(['contribution_sources.platform as importee_de'])
      .select(['contribution_sources.address as source_adresse'])
    return shown(pagesOf(query, [text('contributions.id')], page), (found) =>
      found
        .filter((row) => leaves(whyContribution(row.etat, row.rules, row.awaits_team), tell))
        .map(({ rules: _, awaits_team: __, ...row }) => row),
    )
  },

  propositions(db, { tell }) {
    const query = db
      .selectFrom('proposals')
      .leftJoin('tallies', 'tallies.proposal_id', 'proposals.id')
      .select(['proposals.id', 'proposals.consultation_id as consultation'])
      .select(['proposals.theme_id as thematique', 'proposals.title as titre'])
      .select(['proposals.summary as resume', 'proposals.decision'])
      .select((row) => [
        row.fn.coalesce('tallies.territories', row.lit(0)).as('soutiens_collectivites'),
        row.fn.coalesce('tallies.residents_by_email', row.lit(0)).as('soutiens_habitants_courriel'),
        row.fn
          .coalesce('tallies.residents_by_france_connect', row.lit(0))
          .as('soutiens_habitants_franceconnect'),
      ])
      .select('proposals.state')
    return shown(pagesOf(query, [text('proposals.id')], page), (found) =>
      found
        .filter(({ state }) => leaves(state === 'published' ? undefined : state, tell))
        .map(({ state: _, ...row }) => row),
    )
  },

  filiation(db, { tell }) {
    const query = db
      .selectFrom('lineage')
      .innerJoin('contributions', 'contributions.id', 'lineage.contribution_id')
      .innerJoin('consultations', 'consultations.id', 'contributions.consultation_id')
      .innerJoin('proposals', 'proposals.id', 'lineage.proposal_id')
      .select(['lineage.proposal_id as proposition', 'lineage.contribution_id as contribution'])
      .select(['contributions.state', 'consultations.rules', 'proposals.state as proposal'])
    const order = [
      text('proposition', { by: 'lineage.proposal_id' }),
      text('contribution', { by: 'lineage.contribution_id' }),
    ] as const
    return shown(pagesOf(query, order, page), (found) =>
      found
        .filter((row) => leaves(whyLink(row), tell))
        .map(({ proposition, contribution }) => ({ proposition, contribution })),
    )
  },

  soutiens(db) {
    const query = db
      .selectFrom('supports')
      .innerJoin('territories', 'territories.id', 'supports.territory_id')
      .select(territoryOf)
      .select('supports.proposal_id as proposition')
      .select('supports.evidence as preuve')
      .select('supports.recorded_at as enregistre_le')
      .where('supports.kind', '=', 'territory')
    // Its territory says the same: it need not be read for each of a million rows.
    const supporter = {
      ...text('supports.supporter'),
      of: ({ collectivite }: { collectivite: string }) => `territory:${collectivite}`,
    }
    const order = [text('proposition', { by: 'supports.proposal_id' }), supporter] as const
    return shown(pagesOf(query, order, page), (found) =>
      found.map((row) => ({ ...row, enregistre_le: publicDay(row.enregistre_le) })),
    )
  },

  async *'soutiens-habitants'(db, { now }) {
    const isFresh = sql<number>`case when supports.recorded_at < ${sql.lit(settledBefore(now))} then 0 else 1 end`
    const counted = await db
      .selectFrom('supports')
      .leftJoin('sites', 'sites.key', 'supports.site_key')
      .select(['supports.proposal_id as proposition', 'supports.evidence as preuve'])
      .select(['sites.territory_id as collectivite', isFresh.as('is_fresh')])
      .select((row) => row.fn.countAll<number>().as('nombre'))
      .where('supports.kind', '=', 'resident')
      .groupBy(['supports.proposal_id', 'supports.evidence', 'sites.territory_id', isFresh])
      .orderBy('supports.proposal_id')
      .orderBy('supports.evidence')
      .orderBy('sites.territory_id')
      .execute()
    const moment = Map.groupBy(counted, (row) => (Number(row.is_fresh) === 1 ? 'fresh' : 'settled'))
    const told = (name: 'fresh' | 'settled') =>
      (moment.get(name) ?? []).map(({ is_fresh: _, nombre, ...row }) => ({
        ...row,
        nombre: Number(nombre),
      }))
    const rows = residentsByPlace({ settled: told('settled'), fresh: told('fresh') })
    if (rows.length > 0) yield rows
  },

  decisions(db, { tell }) {
    const query = db
      .selectFrom('committee_items as item')
      .innerJoin('committee_sessions as session', 'session.id', 'item.session_id')
      .innerJoin('consultations', 'consultations.id', 'session.consultation_id')
      .leftJoin('contributions', 'contributions.id', 'item.item_id')
      .leftJoin('proposals', 'proposals.id', 'item.item_id')
      .select(['session.id as seance', 'session.title as seance_titre'])
      .select(['session.consultation_id as consultation', 'session.subject as nature'])
      .select(['item.item_id as element', 'item.outcome as resultat', 'item.reason as motif'])
      .select(['item.amount_cents as montant_centimes', 'item.roadmap as feuille_de_route'])
      .select(['item.votes_for as voix_pour', 'item.votes_against as voix_contre'])
      .select(['item.abstentions', 'item.voters as votants', 'item.voters_of as votants_sur'])
      .select(['item.territories as collectivites', 'session.published_at as publiee_le'])
      .select(['contributions.state as contribution', 'proposals.state as proposal'])
      .select('consultations.rules')
    const order = [
      text('seance', { by: 'item.session_id' }),
      text('element', { by: 'item.item_id' }),
    ] as const
    return shown(pagesOf(query, order, page), (found) =>
      found
        .filter((row) => leaves(whyDecision(row), tell))
        .map(({ contribution: _, proposal: __, rules: ___, ...row }) => row),
    )
  },

  'territoires-referents'(db) {
    const query = db
      .selectFrom('referents')
      .innerJoin('territories', 'territories.id', 'referents.territory_id')
      .select(territoryOf)
      .select(['referents.proposal_id as proposition', 'referents.recorded_at as depuis_le'])
      .select(['referents.co_build', 'referents.experiment'])
    const order = [
      text('proposition', { by: 'referents.proposal_id' }),
      text('collectivite', { by: 'referents.territory_id' }),
    ] as const
    return shown(pagesOf(query, order, page), (found) =>
      found.map(({ co_build, experiment, ...row }) => ({
        ...row,
        depuis_le: publicDay(row.depuis_le),
        co_construit: co_build === 1,
        experimente: experiment === 1,
      })),
    )
  },

  services(db) {
    const query = db
      .selectFrom('services')
      .select(['id', 'name as nom', 'tagline as description', 'stage as etape'])
      .select(['address as adresse', 'code_openness as code_source', 'repository as depot'])
      .select('tagline_language as langue')
      .select(['licence', 'budget_cents as budget_centimes', 'updated_on as mis_a_jour_le'])
    return pagesOf(query, [text('id')], page)
  },

  sites(db, { now, tell }) {
    const settled = settledBefore(now)
    const query = db
      .selectFrom('sites')
      .innerJoin('territories', 'territories.id', 'sites.territory_id')
      .select(territoryOf)
      .select(['sites.key', 'sites.url as adresse', 'sites.name as nom'])
      .select((row) => [
        row
          .selectFrom('supports')
          .whereRef('supports.site_key', '=', 'sites.key')
          .where('supports.kind', '=', 'territory')
          .select((one) => one.fn.countAll<number>().as('count'))
          .as('soutiens_collectivites'),
        row
          .selectFrom('supports')
          .whereRef('supports.site_key', '=', 'sites.key')
          .where('supports.kind', '=', 'resident')
          .where('supports.recorded_at', '<', settled)
          .select((one) => one.fn.count<number>('supports.supporter').distinct().as('count'))
          .as('habitants'),
        row
          .selectFrom('contributions')
          .whereRef('contributions.site_key', '=', 'sites.key')
          .where('contributions.received_at', '<', settled)
          .select((one) => one.fn.countAll<number>().as('count'))
          .as('contributions'),
        row
          .selectFrom('referents')
          .whereRef('referents.site_key', '=', 'sites.key')
          .select((one) => one.fn.countAll<number>().as('count'))
          .as('referents'),
      ])
      .select('sites.suspended_at')
    return shown(pagesOf(query, [text('sites.key')], page), (found) =>
      found
        .filter((row) => leaves(row.suspended_at ? 'site_suspended' : undefined, tell))
        .map(({ key: _, suspended_at: __, habitants, contributions, ...row }) => ({
          ...row,
          habitants: shownOfPlace(Number(habitants ?? 0)),
          contributions: shownOfPlace(Number(contributions ?? 0)),
        })),
    )
  },
}

/** What is published of each page that was read; a page of which nothing is, is passed over. */
async function* shown<Found>(pages: AsyncGenerator<Found[]>, publish: (found: Found[]) => Row[]) {
  for await (const found of pages) {
    const rows = publish(found)
    // What was read would otherwise be kept while the network takes what is published.
    found.length = 0
    if (rows.length > 0) yield rows
  }
}

function leaves(why: WhyWithheld | undefined, tell: TellWithheld) {
  if (why) tell(why)
  return why === undefined
}

type Rules = ConsultationTables['consultations']['rules']
type State = Contribution['state']

/** By the rule that also decides on pages and in the API. */
function whyContribution(state: State, rules: Rules, awaits = 0): WhyWithheld | undefined {
  const { contributionsPublicOnReceipt } = fromJson(rules)
  if (isPublic(state, contributionsPublicOnReceipt, { awaitsTeam: awaits === 1 })) return undefined
  return state === 'rejected' ? 'rejected' : 'unread'
}

function whyLink(row: { proposal: string; state: State; rules: Rules }) {
  if (row.proposal !== 'published') return 'proposal_unpublished'
  return whyContribution(row.state, row.rules) && 'contribution_withheld'
}

type DecisionRow = {
  publiee_le: string | null
  contribution: State | null
  proposal: string | null
  rules: Rules
}

function whyDecision({ publiee_le, contribution, proposal, rules }: DecisionRow) {
  if (publiee_le === null) return 'session_unpublished'
  if (contribution) return whyContribution(contribution, rules) && 'contribution_withheld'
  return proposal === 'published' || proposal === 'merged' ? undefined : 'proposal_unpublished'
}
