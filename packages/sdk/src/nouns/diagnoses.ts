// Diagnoses: may a small commune or grouping ask for a free one.
import type { CallOptions, Connection } from '../connect.ts'
import type { DiagnosisEligibility } from '../types.ts'

export const diagnoses = (connection: Connection) => ({
  /**
   * Whether a territory may ask: the figure, the threshold, how they compare, the source.
   * Refused with `territory_not_found`.
   * @example const { eligible, population } = await client.diagnoses.eligibility('commune-05135')
   */
  eligibility: (territoryId: string, options?: CallOptions) =>
    connection.send<DiagnosisEligibility>(
      { path: 'diagnoses/eligibility', query: { territory: territoryId } },
      options,
    ),
})
