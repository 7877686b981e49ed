// Fills an empty database with the demonstration: territories, a consultation in full swing, a site.

import {
  demoConsultation,
  demoContributions,
  demoOfficialAddresses,
  demoProposals,
  demoSite,
} from '@parvis/demo-data'
import { demoMembers } from '../people/staff/demo-members.ts'
import type { Deps } from '../platform/deps.ts'
import { readEdition } from '../platform/territories/edition.ts'
import { importEdition } from '../platform/territories/import.ts'
import { searchable } from '../process/contributions/store.ts'
import { proposalSearchKey } from '../process/proposals/store.ts'
import { seedActs } from './seed-acts.ts'
import { seedCommittees } from './seed-committees.ts'
import { consultationRows } from './seed-consultations.ts'
import { demoTeam, seedDecisions } from './seed-decisions.ts'
import { doubtRows } from './seed-doubts.ts'
import { groupRows } from './seed-groups.ts'
import { registrationRows } from './seed-registrations.ts'
import { serviceRows } from './seed-services.ts'
import { addTeam, isEmpty, registerOrigins, type SeedRows, writeSeed } from './seed-store.ts'

/** Answers false, and only registers the demonstration's site anew, when there is data already. */
export async function seedDemo(
  deps: Pick<Deps, 'database' | 'clock' | 'ids' | 'config' | 'secrets'>,
  { origins = [deps.config.demoSite] }: { origins?: string[] } = {},
) {
  const { database, clock, ids } = deps
  if (!(await isEmpty(database.db))) {
    await registerOrigins(database.db, siteRows(origins).site_origins)
    await addTeam(database.db, demoTeam, teamRows(clock().toISOString()))
    return false
  }
  const now = clock()
  const day = (days: number) => new Date(now.getTime() + days * 86_400_000)
  await importEdition(database.db, readEdition(now.toISOString().slice(0, 10)))
  const proposals = proposalRows(day, ids.receipt)
  const rows: SeedRows = {
    ...consultationRows(day),
    ...proposals,
    ...seedDecisions(proposals, now),
    ...serviceRows(day),
    ...siteRows(origins),
    ...groupRows(day, ids, demoTeam),
    ...seedActs(day, ids),
    ...withDoubts(registrationRows(day, deps), doubtRows(day, deps)),
  }
  await database.db.transaction().execute(async (trx) => {
    await writeSeed(trx, rows)
    await addTeam(trx, demoTeam, teamRows(now.toISOString()))
    await seedCommittees(trx, day, demoTeam)
  })
  return true
}

type Day = (days: number) => Date

/** Both bring people. */
const withDoubts = (
  { participants, ...registrations }: ReturnType<typeof registrationRows>,
  { participants: others, ...doubts }: ReturnType<typeof doubtRows>,
) => ({ ...registrations, ...doubts, participants: [...participants, ...others] })

const teamRows = (at: string) =>
  demoMembers.map(({ id, name, roles }) => ({ id, name, roles: roles.join(' '), created_at: at }))

function proposalRows(day: Day, receipt: () => string) {
  return {
    // Undecided: the committee that is held next decides.
    proposals: demoProposals.map(({ themeId, contributions: _, decision: __, ...proposal }) => ({
      ...proposal,
      consultation_id: demoConsultation.id,
      theme_id: themeId,
      search_key: proposalSearchKey(proposal),
      published_at: day(-25).toISOString(),
    })),
    lineage: demoProposals.flatMap(({ id, contributions }) =>
      contributions.map((contribution) => ({ proposal_id: id, contribution_id: contribution })),
    ),
    contributions: demoContributions.map((one) =>
      searchable({
        id: one.id,
        consultation_id: demoConsultation.id,
        kind: one.kind,
        theme_id: one.themeId,
        territory_id: one.territoryId,
        profile: one.profile,
        function: one.function ?? '',
        title: one.title,
        text: one.text,
        service_url: one.kind === 'service' ? one.serviceUrl : null,
        code_openness: one.kind === 'service' ? one.codeOpenness : null,
        funding_use: one.kind === 'service' ? one.fundingUse : null,
        state: one.state,
        evidence: 'email',
        participant_id: null,
        intent_id: null,
        site_key: null,
        receipt: receipt(),
        received_at: day(-one.receivedDaysAgo).toISOString(),
      }),
    ),
  }
}

function siteRows(origins: string[]) {
  const { key, name, territoryId } = demoSite
  return {
    sites: [
      {
        key,
        name,
        url: origins[0] ?? '',
        territory_id: territoryId,
        consultation_id: demoConsultation.id,
        suspended_at: null,
        suspended_why: null,
        version: 1,
      },
    ],
    site_keys: [{ key, site: key, created_at: null, ends_at: null }],
    site_origins: origins.map((origin) => ({ key, origin })),
    official_addresses: demoOfficialAddresses.map(({ territoryId: territory, email }) => ({
      territory_id: territory,
      email,
      domain: email.slice(email.indexOf('@') + 1),
    })),
  }
}
