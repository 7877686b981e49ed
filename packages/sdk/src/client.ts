// The whole client: every noun of the public API on one connection.
import { type ClientOptions, connect } from './connect.ts'
import { committees } from './nouns/committees.ts'
import { consultations } from './nouns/consultations.ts'
import { contributions } from './nouns/contributions.ts'
import { diagnoses } from './nouns/diagnoses.ts'
import { embeds } from './nouns/embeds.ts'
import { intents } from './nouns/intents.ts'
import { intentsWatch } from './nouns/intents.watch.ts'
import { links } from './nouns/links.ts'
import { openData } from './nouns/open-data.ts'
import { proposals } from './nouns/proposals.ts'
import { server } from './nouns/server.ts'
import { services } from './nouns/services.ts'
import { sites } from './nouns/sites.ts'
import { territories } from './nouns/territories.ts'
import { workingGroups } from './nouns/working-groups.ts'

/**
 * A client of one consultation server.
 * @example
 * const client = createClient({ baseUrl: 'https://consultation.example', siteKey: 'pk_…' })
 * const { items } = await client.proposals.list({ sort: 'support', limit: 5 })
 */
export function createClient(options: ClientOptions) {
  const connection = connect(options)
  return {
    committees: committees(connection),
    consultations: consultations(connection),
    contributions: contributions(connection),
    diagnoses: diagnoses(connection),
    embeds: embeds(connection),
    intents: { ...intents(connection), ...intentsWatch(connection) },
    links: links(connection),
    openData: openData(connection),
    proposals: proposals(connection),
    server: server(connection),
    services: services(connection),
    sites: sites(connection),
    territories: territories(connection),
    workingGroups: workingGroups(connection),
  }
}

export type Client = ReturnType<typeof createClient>
