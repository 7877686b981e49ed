// Rows of the datasets, read a page at a time in the order of their keys, so that memory is bounded.

import { sql } from 'kysely'
import { fromJson } from '../../platform/db/json.ts'
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

/** More at once would be quicker by little, and outlive the young garbage that keeps memory small. */
const page = 200

/** A page of rows after a key, and the key after which the next one starts. */
type Reader = (
  db: Db,
  after: string[],
  now: string,
) => Promise<{ rows: Row[]; next: string[] | undefined }>

export async function* readRows(db: Db, id: DatasetId, now: string): AsyncGenerator<Row[]> {
  let after: string[] | undefined = ['', '', '']
  while (after) {
    const { rows, next }: Awaited<ReturnType<Reader>> = await readers[id](db, after, now)
    if (rows.length > 0) yield rows
    after = next
  }
}

const territoryOf = [
  'territories.id as collectivite',
  'territories.name as collectivite_nom',
] as const

const readers: Record<DatasetId, Reader> = {
  async contributions(db, [after = '']) {
    const found = await db
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
      .where('contributions.id', '>', after)
      .orderBy('contributions.id')
      .limit(page)
      .execute()
    const rows = found
      .filter((row) => mayShow(row.etat, row.rules, row.awaits_team))
      .map(({ rules: _, awaits_team: __, ...row }) => row)
    return { rows, next: nextOf(found, ({ id }) => [id]) }
  },

  async propositions(db, [after = '']) {
    const rows = await db
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
      .where('proposals.id', '>', after)
      .where('proposals.state', '=', 'published')
      .orderBy('proposals.id')
      .limit(page)
      .execute()
    return { rows, next: nextOf(rows, ({ id }) => [id]) }
  },

  async filiation(db, [proposal = '', contribution = '']) {
    const found = await db
      .selectFrom('lineage')
      .innerJoin('contributions', 'contributions.id', 'lineage.contribution_id')
      .innerJoin('consultations', 'consultations.id', 'contributions.consultation_id')
      .innerJoin('proposals', 'proposals.id', 'lineage.proposal_id')
      .select(['lineage.proposal_id as proposition', 'lineage.contribution_id as contribution'])
      .select(['contributions.state', 'consultations.rules'])
      .where(
        sql<boolean>`(lineage.proposal_id, lineage.contribution_id) > (${proposal}, ${contribution})`,
      )
      .where('proposals.state', '=', 'published')
      .orderBy('lineage.proposal_id')
      .orderBy('lineage.contribution_id')
      .limit(page)
      .execute()
    const rows = found
      .filter((row) => mayShow(row.state, row.rules))
      .map(({ proposition, contribution }) => ({ proposition, contribution }))
    return { rows, next: nextOf(found, (row) => [row.proposition, row.contribution]) }
  },

  async soutiens(db, [proposal = '', supporter = '']) {
    const rows = await db
      .selectFrom('supports')
      .innerJoin('territories', 'territories.id', 'supports.territory_id')
      .select(territoryOf)
      .select('supports.proposal_id as proposition')
      .select('supports.evidence as preuve')
      .select('supports.recorded_at as enregistre_le')
      .where(sql<boolean>`(supports.proposal_id, supports.supporter) > (${proposal}, ${supporter})`)
      .where('supports.kind', '=', 'territory')
      .orderBy('supports.proposal_id')
      .orderBy('supports.supporter')
      .limit(page)
      .execute()
    // Its key says the same: it need not be read for each of a million rows.
    const next = nextOf(rows, (row) => [row.proposition, `territory:${row.collectivite}`])
    const shown = rows.map((row) => ({ ...row, enregistre_le: publicDay(row.enregistre_le) }))
    return { rows: shown, next }
  },

  async 'soutiens-habitants'(db, _, now) {
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
    return { rows, next: undefined }
  },

  async decisions(db, [session = '', item = '']) {
    const found = await db
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
      .where(sql<boolean>`(item.session_id, item.item_id) > (${session}, ${item})`)
      .where('session.published_at', 'is not', null)
      .orderBy('item.session_id')
      .orderBy('item.item_id')
      .limit(page)
      .execute()
    const rows = found
      .filter((row) =>
        row.contribution
          ? mayShow(row.contribution, row.rules)
          : row.proposal === 'published' || row.proposal === 'merged',
      )
      .map(({ contribution: _, proposal: __, rules: ___, ...row }) => row)
    return { rows, next: nextOf(found, (row) => [row.seance, row.element]) }
  },

  async 'territoires-referents'(db, [proposal = '', territory = '']) {
    const found = await db
      .selectFrom('referents')
      .innerJoin('territories', 'territories.id', 'referents.territory_id')
      .select(territoryOf)
      .select(['referents.proposal_id as proposition', 'referents.recorded_at as depuis_le'])
      .select(['referents.co_build', 'referents.experiment'])
      .where(
        sql<boolean>`(referents.proposal_id, referents.territory_id) > (${proposal}, ${territory})`,
      )
      .orderBy('referents.proposal_id')
      .orderBy('referents.territory_id')
      .limit(page)
      .execute()
    const rows = found.map(({ co_build, experiment, ...row }) => ({
      ...row,
      depuis_le: publicDay(row.depuis_le),
      co_construit: co_build === 1,
      experimente: experiment === 1,
    }))
    return { rows, next: nextOf(rows, (row) => [row.proposition, row.collectivite]) }
  },

  async services(db, [after = '']) {
    const rows = await db
      .selectFrom('services')
      .select(['id', 'name as nom', 'tagline as description', 'stage as etape'])
      .select(['address as adresse', 'code_openness as code_source', 'repository as depot'])
      .select(['licence', 'budget_cents as budget_centimes', 'updated_on as mis_a_jour_le'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(page)
      .execute()
    return { rows, next: nextOf(rows, ({ id }) => [id]) }
  },

  async sites(db, [after = ''], now) {
    const settled = settledBefore(now)
    const found = await db
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
      .where('sites.key', '>', after)
      .where('sites.suspended_at', 'is', null)
      .orderBy('sites.key')
      .limit(page)
      .execute()
    const next = nextOf(found, ({ key }) => [key])
    const rows = found.map(({ key: _, habitants, contributions, ...row }) => ({
      ...row,
      habitants: shownOfPlace(Number(habitants ?? 0)),
      contributions: shownOfPlace(Number(contributions ?? 0)),
    }))
    return { rows, next }
  },
}

/** By the rule that also decides on pages and in the API. */
function mayShow(
  state: Contribution['state'],
  rules: ConsultationTables['consultations']['rules'],
  awaits = 0,
) {
  const { contributionsPublicOnReceipt } = fromJson(rules)
  return isPublic(state, contributionsPublicOnReceipt, { awaitsTeam: awaits === 1 })
}

function nextOf<Found>(found: Found[], keyOf: (row: Found) => string[]) {
  const last = found.at(-1)
  return found.length < page || !last ? undefined : keyOf(last)
}
