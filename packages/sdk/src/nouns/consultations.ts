// Consultations: their phases, themes, rules, and what is open now.
import type { CallOptions, Connection } from '../connect.ts'
import type { Consultation, ConsultationList, Report } from '../types.ts'

export const consultations = (connection: Connection) => ({
  /** All consultations, the newest first. */
  list: (options?: CallOptions) =>
    connection.send<ConsultationList>({ path: 'consultations' }, options),

  /** One consultation. Refused with `consultation_not_found`. */
  get: (id: string, options?: CallOptions) =>
    connection.send<Consultation>({ path: `consultations/${encodeURIComponent(id)}` }, options),

  /**
   * What came of a consultation, in figures: of its whole life, or as of the end of a year.
   * Refused with `consultation_not_found`, `report_year_unknown`.
   */
  report: (id: string, query: { year?: number } = {}, options?: CallOptions) =>
    connection.send<Report>(
      { path: `consultations/${encodeURIComponent(id)}/report`, query },
      options,
    ),
})
