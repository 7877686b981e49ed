// What happens to the thresholds of diagnoses, as the journal keeps it.

export type DiagnosisEvents = {
  'diagnosis.settings_changed': {
    version: number
    communeThreshold: number
    communeComparison: string
    communePopulation: string
    epciThreshold: number
    epciComparison: string
    epciPopulation: string
  }
}

declare module '../../platform/events/events.ts' {
  interface EventData extends DiagnosisEvents {}
}
