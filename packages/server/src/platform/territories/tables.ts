// The tables of territories, and what each of their columns tells of a person.

import { type DeclaredTables, nobodys } from '../personal-data/declaration.ts'
import type { TerritoryKind } from './contract.ts'

export type TerritoryTables = {
  territories: {
    id: string
    kind: TerritoryKind
    code: string
    name: string
    department_code: string | null
    department_name: string | null
    region_code: string | null
    siren: string | null
    /** What the API tells: municipal of a commune, total of an EPCI, sum of a larger one's communes. */
    population: number | null
    population_municipal: number | null
    population_total: number | null
    /** Space-separated. */
    postcodes: string
    search_key: string
    /** Of a commune: the id of its EPCI. */
    member_of: string | null
    edition: string
    ended_on: string | null
  }
  territory_postcodes: { postcode: string; territory_id: string }
  /** Former communes and arrondissements; a code alone where its name is known no more. */
  territory_other_names: { code: string; name: string; territory_id: string }
  /** The last one that changed something tells whoever holds territories in memory to read them again. */
  territory_imports: { number: number; edition: string; imported_on: string }
}

declare module '../db/tables.ts' {
  interface Tables extends TerritoryTables {}
}

export const territoryColumns: DeclaredTables<TerritoryTables> = {
  territories: {
    columns: {
      id: nobodys,
      kind: nobodys,
      code: nobodys,
      name: nobodys,
      department_code: nobodys,
      department_name: nobodys,
      region_code: nobodys,
      siren: nobodys,
      population: nobodys,
      population_municipal: nobodys,
      population_total: nobodys,
      postcodes: nobodys,
      search_key: nobodys,
      member_of: nobodys,
      edition: nobodys,
      ended_on: nobodys,
    },
  },
  territory_postcodes: {
    columns: {
      postcode: nobodys,
      territory_id: nobodys,
    },
  },
  territory_other_names: { columns: { code: nobodys, name: nobodys, territory_id: nobodys } },
  territory_imports: { columns: { number: nobodys, edition: nobodys, imported_on: nobodys } },
}
