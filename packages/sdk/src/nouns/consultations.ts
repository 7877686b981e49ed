// Consultations: their phases, themes, rules, and what is open now.
import type { CallOptions, Connection } from '../connect.ts'
import type { Consultation, ConsultationList } from '../types.ts'

export const consultations = (connection: Connection) => ({
  /** All consultations, the newest first. */
  list: (options?: CallOptions) =>
    connection.send<ConsultationList>({ path: 'consultations' }, options),

  /** One consultation. Refused with `consultation_not_found`. */
  get: (id: string, options?: CallOptions) =>
    connection.send<Consultation>({ path: `consultations/${encodeURIComponent(id)}` }, options),
})
