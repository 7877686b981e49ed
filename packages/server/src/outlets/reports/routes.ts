// A report as figures, and each of its tables as a file.

import type { App, Context } from '../../platform/http/context.ts'
import { allowAnyOrigin } from '../../platform/http/cors.ts'
import { parseInput } from '../../platform/http/faults.ts'
import { serve } from '../../platform/http/serve.ts'
import type { Piece } from '../../platform/http/streamed.ts'
import { refuse } from '../../platform/refusal.ts'
import { tableSchema } from '../opendata/describe.ts'
import { formats, isFormat, written } from '../opendata/formats.ts'
import { getReport, reportQuery } from './contract.ts'
import type { ReadReport } from './report-cache.ts'
import type { ReportTable } from './table.ts'
import { reportTables } from './tables.ts'

export function reportRoutes(app: App, readReport: ReadReport) {
  serve(app, getReport, (_, { params, query }) => readReport({ id: params.id, year: query.year }))
  app.get('/v1/consultations/:id/report/:file', (c) => file(c, readReport))
}

async function file(c: Context, readReport: ReadReport) {
  const [name = '', ...ending] = (c.req.param('file') ?? '').split('.')
  const table = reportTables.find((one) => one.id === name) ?? refuse('dataset_not_found')
  const format = ending.join('.')
  allowAnyOrigin(c)
  c.header('Cache-Control', 'public, max-age=60')
  if (format === 'schema.json') return c.json(tableSchema(table))
  if (!isFormat(format)) return refuse('dataset_not_found')
  const { year } = parseInput(reportQuery, c.req.query())
  const report = await readReport({ id: c.req.param('id'), year })
  const suffix = report.year === null ? '' : `-${report.year}`
  const attachment = `bilan-${report.consultation.id}-${table.id}${suffix}.${format}`
  c.header('Content-Type', formats[format].type)
  c.header('Content-Disposition', `attachment; filename="${attachment}"`)
  return c.body(await asText(written(pagesOf(table, report), table, format)))
}

async function* pagesOf(table: ReportTable, report: Parameters<ReportTable['rows']>[0]) {
  yield table.rows(report)
}

async function asText(pieces: AsyncIterable<Piece>) {
  let text = ''
  for await (const piece of pieces) text += piece.join('')
  return text
}
