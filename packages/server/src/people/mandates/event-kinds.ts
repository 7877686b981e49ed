// What happens to mandates and official addresses, as the journal keeps it.
import type { NoFacts } from '../../platform/events/events.ts'

export type MandateEvents = {
  'mandate.granted': { evidence: 'official_code' | 'staff_decision'; endsAt: string | null }
  'mandate.ended': { cause: 'given_up' | 'staff' | 'contested' }
  'mandate.restored': NoFacts
  'official_addresses.imported': { added: number; removed: number }
}

declare module '../../platform/events/events.ts' {
  interface EventData extends MandateEvents {}
}
