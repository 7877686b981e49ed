// Every public operation, in one list.

import { getDiagnosisEligibility } from './catalogue/diagnoses/contract.ts'
import { getService, listServices } from './catalogue/services/contract.ts'
import { getIntent, listIntents, prepareIntent } from './intents/contract.ts'
import { getEdition, listDatasets, listEditions } from './outlets/opendata/contract.ts'
import { getReport } from './outlets/reports/contract.ts'
import { getEmbeds } from './outlets/widget-data/contract.ts'
import { getHealth, getOpenApi, getReadiness } from './platform/http/contract.ts'
import { getTerritory, searchTerritories } from './platform/territories/contract.ts'
import { getCommittee, listCommittees } from './process/committees/contract.ts'
import { getConsultation, listConsultations } from './process/consultations/contract.ts'
import { getContribution } from './process/contributions/contract.ts'
import { getProposal, listProposals, listTallies } from './process/proposals/contract.ts'
import { findSimilar } from './process/similar/contract.ts'
import { getWorkingGroup, listWorkingGroups } from './process/working-groups/contract.ts'
import { getSite } from './sites/host-sites/contract.ts'

export const operations = [
  listConsultations,
  getConsultation,
  getReport,
  listProposals,
  getProposal,
  listTallies,
  searchTerritories,
  getTerritory,
  listServices,
  getService,
  getEmbeds,
  getContribution,
  findSimilar,
  listCommittees,
  getCommittee,
  prepareIntent,
  listIntents,
  getIntent,
  getSite,
  listWorkingGroups,
  getWorkingGroup,
  getDiagnosisEligibility,
  listDatasets,
  listEditions,
  getEdition,
  getHealth,
  getReadiness,
  getOpenApi,
]
