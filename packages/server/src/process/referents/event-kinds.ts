// What happens to a referent territory, as the journal keeps it.

type Engaged = { receipt: string; territoryId: string; territory: string; site: string | null }

export type ReferentEvents = {
  'referent.signed_up': Engaged & { coBuild: boolean; experiment: boolean }
  'referent.withdrawn': Engaged & { coBuild?: boolean; experiment?: boolean }
}

declare module '../../platform/events/events.ts' {
  interface EventData extends ReferentEvents {}
}
