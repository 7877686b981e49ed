// Open data: the published datasets and where their files are.
import type { CallOptions, Connection } from '../connect.ts'
import type { DatasetList, Edition, EditionList } from '../types.ts'

export const openData = (connection: Connection) => ({
  /**
   * Every dataset with the addresses of its files (CSV, CSV for spreadsheets, JSON, NDJSON), its schema and the licence.
   * @example const { items } = await client.openData.list()
   */
  list: (options?: CallOptions) => connection.send<DatasetList>({ path: 'open-data' }, options),

  /**
   * The dated editions that are kept, the newest first: one a day, seven at most.
   * @example const { items } = await client.openData.editions()
   */
  editions: (options?: CallOptions) =>
    connection.send<EditionList>({ path: 'open-data/editions' }, options),

  /**
   * One edition, by its day (`2026-02-15`) or `latest`: every file with its address, its size in
   * bytes and its SHA-256. Refused with `dataset_not_found`.
   * @example const { files } = await client.openData.edition('latest')
   */
  edition: (day: string, options?: CallOptions) =>
    connection.send<Edition>({ path: `open-data/editions/${encodeURIComponent(day)}` }, options),
})
