// Territories, which the team looks for as everyone does: of the public API, on the team's connection.
import type { CallOptions } from '../connect.ts'
import type { TerritoryQuery } from '../nouns/territories.ts'
import type { TerritoryList } from '../types.ts'
import type { StaffConnection } from './connect.ts'

/** Territories by name or number, the likeliest first. Refused with `invalid_input`. */
export const searchTerritories = (
  connection: StaffConnection,
  query: TerritoryQuery,
  options?: CallOptions,
) => connection.read<TerritoryList>('territories', query, options)
