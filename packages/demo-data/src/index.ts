// The demo data, joined.
import { contributionsData } from './contributions-data.ts'
import { contributionsFamilies } from './contributions-families.ts'
import { contributionsGrounds } from './contributions-grounds.ts'
import { contributionsLocalLife } from './contributions-local-life.ts'
import { contributionsNature } from './contributions-nature.ts'
import { contributionsOffice } from './contributions-office.ts'
import { contributionsSetAside } from './contributions-set-aside.ts'
import { contributionsWelcome } from './contributions-welcome.ts'
import { proposalsKeptFirst } from './proposals-kept-first.ts'
import { proposalsKeptLast } from './proposals-kept-last.ts'
import { proposalsNew } from './proposals-new.ts'
import { servicesCarriedOn } from './services-carried-on.ts'
import { servicesDemonstration } from './services-demonstration.ts'
import { servicesEnded } from './services-ended.ts'
import { servicesRunning } from './services-running.ts'
import type { DemoContribution, DemoProposal, DemoService } from './types.ts'

export { demoCall } from './call.ts'
export { demoCommittee, demoUpcomingCommittee } from './committees.ts'
export { demoConsultation } from './consultation.ts'
export { demoGroup } from './groups.ts'
export { demoNeighbours } from './neighbours.ts'
export { demoFreeMailDomains, demoOfficialAddresses, demoPeople, demoSite } from './people.ts'
export { demoReferents } from './referents.ts'
export { demoRegistrations } from './registrations.ts'
export { demoResidentSupports, demoSupports } from './supports.ts'
export type * from './types.ts'

export const demoContributions: DemoContribution[] = [
  ...contributionsWelcome,
  ...contributionsOffice,
  ...contributionsData,
  ...contributionsGrounds,
  ...contributionsNature,
  ...contributionsFamilies,
  ...contributionsLocalLife,
  ...contributionsSetAside,
]

export const demoProposals: DemoProposal[] = [
  ...proposalsKeptFirst,
  ...proposalsKeptLast,
  ...proposalsNew,
]

export const demoServices: DemoService[] = [
  ...servicesRunning,
  ...servicesCarriedOn,
  ...servicesEnded,
  ...servicesDemonstration,
]
