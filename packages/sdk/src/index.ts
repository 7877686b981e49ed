// The public surface of the SDK.
export { type Client, createClient } from './client.ts'
export {
  type CallOptions,
  type ClientOptions,
  type Connection,
  connect,
  connected,
} from './connect.ts'
export {
  isMalformed,
  isNetworkError,
  isRefusal,
  isTimeout,
  MalformedError,
  NetworkError,
  RefusalError,
  TimeoutError,
} from './errors.ts'
export { newIntentId } from './new-intent-id.ts'
export { committees } from './nouns/committees.ts'
export { type ConsultationQuery, consultations } from './nouns/consultations.ts'
export { contributions, type SimilarQuery } from './nouns/contributions.ts'
export { diagnoses } from './nouns/diagnoses.ts'
export { type EmbedsQuery, embeds } from './nouns/embeds.ts'
export { intents } from './nouns/intents.ts'
export { intentsWatch } from './nouns/intents.watch.ts'
export { type ActOptions, firstLinks, links, type ReferentOptions } from './nouns/links.ts'
export { openData } from './nouns/open-data.ts'
export { type ProposalQuery, proposals } from './nouns/proposals.ts'
export { server } from './nouns/server.ts'
export { type ServiceQuery, services } from './nouns/services.ts'
export { sites } from './nouns/sites.ts'
export { type TerritoryQuery, territories } from './nouns/territories.ts'
export { workingGroups } from './nouns/working-groups.ts'
export type { Pages } from './pages.ts'
/** Addresses of first-party pages: `:id` stands for what each is about. Each alone, so that a bundle holds what it uses. */
export {
  contribute as contributePath,
  diagnoses as diagnosesPath,
  diagnosis as diagnosisPath,
  embedding as embeddingPath,
  proposal as proposalPath,
  proposals as proposalsPath,
  referent as referentPath,
  report as reportPath,
  service as servicePath,
  support as supportPath,
  widgetFile as widgetFilePath,
} from './paths.ts'
export type { RefusalCode } from './refusal-code.ts'
export type * from './types.ts'
export type { WatchOptions } from './watch-intent.ts'
