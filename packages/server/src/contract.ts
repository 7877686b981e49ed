// Every public operation, in one list.
import { getCommittee, listCommittees } from './committees/contract.ts'
import { getConsultation, listConsultations } from './consultations/contract.ts'
import { getContribution } from './contributions/contract.ts'
import { getDiagnosisEligibility } from './diagnoses/contract.ts'
import { getEmbeds } from './embeds/contract.ts'
import { getHealth, getOpenApi, getReadiness } from './http/contract.ts'
import { getIntent, listIntents, prepareIntent } from './intents/contract.ts'
import { getEdition, listDatasets, listEditions } from './opendata/contract.ts'
import { getProposal, listProposals, listTallies } from './proposals/contract.ts'
import { getReport } from './reports/contract.ts'
import { getService, listServices } from './services/contract.ts'
import { findSimilar } from './similar/contract.ts'
import { getSite } from './sites/contract.ts'
import { getTerritory, searchTerritories } from './territories/contract.ts'
import { getWorkingGroup, listWorkingGroups } from './working-groups/contract.ts'

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
