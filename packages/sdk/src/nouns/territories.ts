// Territories: communes, EPCI, départements and régions.
import type { CallOptions, Connection } from '../connect.ts'
import type { Territory, TerritoryList } from '../types.ts'

export type TerritoryQuery = {
  /** Part of a name, a postcode, an INSEE code or a SIREN. */
  q: string
  kind?: Territory['kind']
  /** 1 to 50. Default: 10. */
  limit?: number
}

export const territories = (connection: Connection) => ({
  /** Territories by name or number, the likeliest first. Show `label`: names are not unique. */
  search: (query: TerritoryQuery, options?: CallOptions) =>
    connection.send<TerritoryList>({ path: 'territories', query }, options),

  /** One territory (`commune-14118`), ended ones too. Refused with `territory_not_found`. */
  get: (id: string, options?: CallOptions) =>
    connection.send<Territory>({ path: `territories/${encodeURIComponent(id)}` }, options),
})
