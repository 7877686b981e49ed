// Consultations: their phases, themes, rules, and what is open now.
import type { CallOptions, Connection } from '../connect.ts'
import type { Consultation, ConsultationDetail, ConsultationList, Phase, Report } from '../types.ts'

export type ConsultationQuery = {
  kind?: Consultation['kind']
  /** With a phase of this kind that is open now. */
  open?: Phase['kind']
}

export const consultations = (connection: Connection) => ({
  /**
   * Consultations and calls, the newest first, with their phases: dates are ISO 8601 in UTC.
   * @example const { items } = await client.consultations.list({ open: 'support' })
   */
  list: (query?: ConsultationQuery, options?: CallOptions) =>
    connection.send<ConsultationList>({ path: 'consultations', query: { ...query } }, options),

  /**
   * One consultation, and how its dates moved. Refused with `consultation_not_found`.
   * @example const { phases, moves } = await client.consultations.get('numerique-2026')
   */
  get: (id: string, options?: CallOptions) =>
    connection.send<ConsultationDetail>(
      { path: `consultations/${encodeURIComponent(id)}` },
      options,
    ),

  /**
   * What came of a consultation, in figures: of its whole life, or as of the end of a year.
   * Amounts are in cents of euro. Refused with `consultation_not_found`, `report_year_unknown`.
   * @example const { funnel } = await client.consultations.report('numerique-2026', { year: 2021 })
   */
  report: (id: string, query: { year?: number } = {}, options?: CallOptions) =>
    connection.send<Report>(
      { path: `consultations/${encodeURIComponent(id)}/report`, query },
      options,
    ),
})
