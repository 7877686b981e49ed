// Where a report and its tables are: addresses that stay.
import { paths } from '../../platform/paths.ts'
import { reportTables } from './tables.ts'

export function reportPath(consultationId: string, year: number | null) {
  const query = year === null ? '' : `?annee=${year}`
  return `${paths.report(consultationId)}${query}`
}

export function tablePath(consultationId: string, file: string, year: number | null) {
  const query = year === null ? '' : `?year=${year}`
  return `/v1/consultations/${consultationId}/report/${file}${query}`
}

export function tableLinks(baseUrl: string, consultationId: string, year: number | null) {
  return reportTables.map(({ id, title }) => ({
    id,
    title,
    csvUrl: baseUrl + tablePath(consultationId, `${id}.csv`, year),
    jsonUrl: baseUrl + tablePath(consultationId, `${id}.json`, year),
    schemaUrl: baseUrl + tablePath(consultationId, `${id}.schema.json`, null),
  }))
}
