// The staff API: every operation of the team as a function of one connection. It follows its server's version.
export {
  isMalformed,
  isNetworkError,
  isRefusal,
  isTimeout,
  MalformedError,
  NetworkError,
  RefusalError,
  TimeoutError,
} from '../errors.ts'
export {
  type ActOptions,
  connectStaff,
  type StaffAnswer,
  type StaffCall,
  type StaffConnection,
  type StaffOptions,
} from './connect.ts'
export * from './printed/all.ts'
export type * from './printed/types.ts'
export {
  listPublishedConsultations,
  searchProposals,
  searchServices,
  searchTerritories,
} from './public.ts'
export {
  type FactsOf,
  isRefusalOf,
  isRefusedWith,
  type RefusalsOf,
  type StaffRefusal,
} from './refusals.ts'
