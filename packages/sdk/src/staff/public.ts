// What the team looks for as everyone does: of the public API, on the team's connection.
import type { CallOptions } from '../connect.ts'
import type { ProposalQuery } from '../nouns/proposals.ts'
import type { ServiceQuery } from '../nouns/services.ts'
import type { TerritoryQuery } from '../nouns/territories.ts'
import type { ConsultationList, ProposalPage, ServicePage, TerritoryList } from '../types.ts'
import type { StaffConnection } from './connect.ts'

/** Territories by name or number, the likeliest first. Refused with `invalid_input`. */
export const searchTerritories = (
  connection: StaffConnection,
  query: TerritoryQuery,
  options?: CallOptions,
) => connection.read<TerritoryList>('territories', query, options)

/** Proposals that are published. Refused with `consultation_not_found`, `invalid_input`. */
export const searchProposals = (
  connection: StaffConnection,
  query: ProposalQuery,
  options?: CallOptions,
) => connection.read<ProposalPage>('proposals', query, options)

/** Services of the catalogue, by name. Refused with `invalid_input`. */
export const searchServices = (
  connection: StaffConnection,
  query: ServiceQuery,
  options?: CallOptions,
) => connection.read<ServicePage>('services', query, options)

/** Consultations and calls that are published, the newest first, with their themes. */
export const listPublishedConsultations = (connection: StaffConnection, options?: CallOptions) =>
  connection.read<ConsultationList>('consultations', {}, options)
