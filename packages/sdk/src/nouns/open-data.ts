// Open data: the published datasets and where their files are.
import type { CallOptions, Connection } from '../connect.ts'
import type { DatasetList } from '../types.ts'

export const openData = (connection: Connection) => ({
  /** Every dataset with the addresses of its files (CSV, JSON, NDJSON), its schema and the licence. */
  list: (options?: CallOptions) => connection.send<DatasetList>({ path: 'open-data' }, options),
})
