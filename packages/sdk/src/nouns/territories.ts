// Territories: communes, EPCI, départements and régions.
import type { CallOptions, Connection } from '../connect.ts'
import type { Territory, TerritoryList } from '../types.ts'

export type TerritoryQuery = {
  /**
   * What someone types: `nantse`, `st denis 93`, `Bayeux (Calvados)`, `14 000`, `ville de nantes`, `idf`; an
   * arrondissement or a former commune leads to the commune that has it.
   */
  q: string
  kind?: Territory['kind']
  /** 1 to 50. Default: 10. */
  limit?: number
}

export const territories = (connection: Connection) => ({
  /**
   * Territories as people type them: the closest first, then the most peopled. Show `label`: 1,441 names are shared by several.
   * Refused with `invalid_input`.
   * @example const { items } = await client.territories.search({ q: '14000', kind: 'commune' })
   */
  search: (query: TerritoryQuery, options?: CallOptions) =>
    connection.send<TerritoryList>({ path: 'territories', query }, options),

  /**
   * One territory by its id (`commune-14118`), ended ones too; `population` is in inhabitants.
   * Refused with `territory_not_found`.
   * @example const { label, population } = await client.territories.get('commune-14118')
   */
  get: (id: string, options?: CallOptions) =>
    connection.send<Territory>({ path: `territories/${encodeURIComponent(id)}` }, options),
})
