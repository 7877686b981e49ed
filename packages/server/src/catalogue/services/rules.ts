// Decisions on the catalogue: when a card is old, what its histories become, what dates may be.
import { Refusal } from '../../platform/refusal.ts'
import type { Service } from './contract.ts'
import type { Deployment, Measure, ServiceChanges, Stage } from './values.ts'

/** `updatedOn` is a date; a card is stale the day after the delay has run out. */
export function isStale(updatedOn: string, now: Date, afterDays: number) {
  return now.getTime() - Date.parse(updatedOn) > (afterDays + 1) * 86_400_000
}

/** The last day on which a card must have been updated to be stale now. */
export function lastStaleDay(now: Date, afterDays: number) {
  return new Date(now.getTime() - (afterDays + 1) * 86_400_000 - 1).toISOString().slice(0, 10)
}

/** Stale, and nobody was told so since the last update, nor for as long as the delay. */
export function isReminderDue(
  { updated_on, reminded_on }: { updated_on: string; reminded_on: string | null },
  now: Date,
  afterDays: number,
) {
  const last = reminded_on && reminded_on > updated_on ? reminded_on : updated_on
  return isStale(last, now, afterDays)
}

/** A service has one stage a day: a second one of the same day takes its place. */
export function withStage(stages: Stage[], stage: Stage): Stage[] {
  return sortedStages([...stages.filter(({ since }) => since !== stage.since), stage])
}

export function sortedStages(stages: Stage[]): Stage[] {
  return stages.toSorted((a, b) => (a.since < b.since ? -1 : 1))
}

export function presentStage(stages: Stage[]): Stage | undefined {
  return sortedStages(stages).at(-1)
}

/** The latest measure of each indicator, as the card shows it. */
export function latestMeasures(measures: Measure[]): Service['impact'] {
  const latest = new Map<string, Measure>()
  for (const one of measures) {
    const known = latest.get(one.indicator)
    if (!known || known.on < one.on) latest.set(one.indicator, one)
  }
  return [...latest.values()].map(({ indicator, unit, on, value }) => ({
    label: indicator,
    value,
    unit,
    asOf: on,
  }))
}

type MeasureKey = Pick<Measure, 'indicator' | 'on'>

/** A measure of the same indicator and day as an older one corrects it. */
export function withMeasures(
  measures: Measure[],
  { add, remove }: { add: Measure[]; remove: MeasureKey[] },
) {
  const keyOf = ({ indicator, on }: MeasureKey) => `${on} ${indicator}`
  const kept = new Map(measures.map((one) => [keyOf(one), one]))
  for (const one of remove) kept.delete(keyOf(one))
  for (const one of add) kept.set(keyOf(one), one)
  return [...kept.values()]
}

export function withDeployments(
  deployments: Deployment[],
  { add, remove }: { add: Deployment[]; remove: string[] },
) {
  const kept = new Map(deployments.map((one) => [one.territoryId, one]))
  for (const id of remove) kept.delete(id)
  for (const one of add) kept.set(one.territoryId, one)
  return [...kept.values()]
}

/** What has happened has a date that is not to come; and a service has one stage a day. */
export function requireSensibleDates(
  { stages, measures, deployments, grants, acceleratedSince, releaseOn }: ServiceChanges,
  today: string,
) {
  const past = [
    ...(stages ?? []).map(({ since }) => ['stages', since] as const),
    ...(measures ?? []).map(({ on }) => ['measures', on] as const),
    ...(deployments ?? []).map(({ since }) => ['deployments', since] as const),
    ...(grants ?? []).map(({ on }) => ['grants', on] as const),
    ['acceleratedSince', acceleratedSince] as const,
    ['releaseOn', releaseOn] as const,
  ]
  const toCome = past.find(([, on]) => on && on > today)
  if (toCome) throw new Refusal('invalid_input', {}, [{ path: toCome[0], fault: 'date_to_come' }])
  const days = new Set((stages ?? []).map(({ since }) => since))
  if (stages && days.size < stages.length) {
    throw new Refusal('invalid_input', {}, [{ path: 'stages', fault: 'one_stage_a_day' }])
  }
}
