// Territories in the public API: shapes and operations.
import { z } from 'zod'
import { operation } from '../http/operation.ts'
import { line } from '../http/text.ts'

export const territoryKinds = ['commune', 'epci', 'department', 'region'] as const

export type TerritoryKind = (typeof territoryKinds)[number]

/** Longer than any name. */
export const longestSearch = 100

export const territoryId = z
  .string()
  .regex(/^(commune|epci|department|region)-[0-9A-Z]{2,9}$/)
  .meta({ examples: ['commune-14118'] })

export const Territory = z
  .object({
    id: territoryId,
    kind: z.enum(territoryKinds),
    code: z.string().describe('INSEE code; for an EPCI, its SIREN'),
    name: z.string(),
    label: z.string().describe('Name with its département, unambiguous: "Caen (Calvados)"'),
    departmentCode: z.string().nullable(),
    departmentName: z.string().nullable(),
    siren: z.string().nullable().describe('Nine digits; null where the territory has none'),
    population: z.int().nullable().describe('Inhabitants; null where the source has none'),
    postcodes: z.array(z.string()),
    endedOn: z.iso.date().nullable().describe('Edition date from which it no longer exists'),
  })
  .meta({ id: 'Territory', description: 'A commune, EPCI, département or région.' })

export type Territory = z.infer<typeof Territory>

export const TerritoryList = z.object({ items: z.array(Territory) }).meta({ id: 'TerritoryList' })

export const searchTerritories = operation({
  id: 'searchTerritories',
  method: 'get',
  path: '/v1/territories',
  tag: 'territories',
  summary: 'Find territories as people type them, the closest first, then the most peopled',
  query: z.object({
    q: line({ min: 1, max: longestSearch })
      .describe(
        'What someone types: a name whole, begun or with a slip ("nantse"); with its département, in words or by number ("st denis 93"); its label; a postcode, INSEE code or SIREN, spaced or not ("14 000"); a title or short form ("ville de nantes", "idf"); an arrondissement of Paris, Lyon or Marseille or a former commune, which lead to the commune.',
      )
      .meta({ examples: ['st denis 93', 'Bayeux (Calvados)', '14 000', 'grand lyon'] }),
    kind: z.enum(territoryKinds).optional(),
    limit: z.coerce.number().int().min(1).max(50).default(10),
  }),
  output: TerritoryList,
  refusals: [],
  cacheSeconds: 3600,
  browserSeconds: 3600,
  origins: 'any',
})

export const getTerritory = operation({
  id: 'getTerritory',
  method: 'get',
  path: '/v1/territories/{id}',
  tag: 'territories',
  summary: 'One territory, also when it no longer exists',
  params: z.object({ id: z.string().max(40) }),
  output: Territory,
  refusals: ['territory_not_found'],
  cacheSeconds: 3600,
  browserSeconds: 3600,
  origins: 'any',
})
