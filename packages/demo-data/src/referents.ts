// Referents of the demo: territories that build or try a kept proposal with the team.
import type { DemoReferent } from './types.ts'

const both = { coBuild: true, experiment: true }
const builds = { coBuild: true, experiment: false }
const tries = { coBuild: false, experiment: true }

export const demoReferents: DemoReferent[] = [
  referent('ameliorer-la-gestion-de-la-relation-usagers', 'commune-61149', both, 6),
  referent('ameliorer-la-gestion-de-la-relation-usagers', 'commune-23096', builds, 5),
  referent('ameliorer-la-gestion-de-la-relation-usagers', 'commune-35227', tries, 3),
  referent('gerer-electroniquement-les-documents', 'commune-2B261', tries, 5),
  referent('gerer-electroniquement-les-documents', 'department-29', builds, 2),
  referent('organiser-des-instances-deliberatives', 'commune-15186', both, 4),
  referent('faciliter-l-intervention-des-agents', 'commune-05126', tries, 6),
  referent('faciliter-l-intervention-des-agents', 'commune-44121', both, 1),
  referent('mutualiser-recycler-et-reserver-des-ressources', 'commune-24421', both, 5),
  referent('mutualiser-recycler-et-reserver-des-ressources', 'commune-50487', builds, 3),
  referent('faciliter-l-accompagnement-social', 'department-26', both, 4),
  referent('faciliter-l-accompagnement-social', 'commune-47203', tries, 2),
]

function referent(
  proposalId: string,
  territoryId: string,
  role: { coBuild: boolean; experiment: boolean },
  daysAgo: number,
): DemoReferent {
  return { proposalId, territoryId, ...role, daysAgo }
}
