// The datasets described for programs: a Table Schema for each, its addresses, the licence of all.
import { paths } from '../../platform/paths.ts'
import type { PublicTable } from './datasets.ts'
import type { Format } from './formats.ts'

export const licence = {
  name: 'Licence Ouverte 2.0',
  spdx: 'etalab-2.0',
  url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
}

/** https://specs.frictionlessdata.io/table-schema/ */
export function tableSchema({ id, title, description, primaryKey, fields }: PublicTable) {
  return {
    $schema: 'https://frictionlessdata.io/schemas/table-schema.json',
    name: id,
    title,
    description,
    primaryKey,
    fields: fields.map(({ type, required, values, ...field }) => ({
      ...field,
      ...(type === 'uri' ? { type: 'string', format: 'uri' } : { type }),
      ...((required || values) && {
        constraints: {
          ...(required && { required }),
          ...(values && { enum: Object.keys(values) }),
        },
      }),
    })),
  }
}

/** The page that says what each field means. */
export function dictionaryAddress(baseUrl: string, id: string) {
  return `${baseUrl}${paths.dataset(id)}`
}

export function schemaAddress(baseUrl: string, id: string) {
  return `${baseUrl}/v1/open-data/${id}/schema.json`
}

export function fileAddress(baseUrl: string, id: string, format: Format) {
  return `${baseUrl}/v1/open-data/${id}.${format}`
}
