// New thresholds: a row under the next version, which settles races, and an event.
import type { Author } from '../../people/staff/author.ts'
import { toJson } from '../../platform/db/json.ts'
import type { Trx } from '../../platform/db/tables.ts'
import { append } from '../../platform/events/journal.ts'
import { refuse } from '../../platform/refusal.ts'
import { loadThresholds } from './load.ts'
import type { Thresholds } from './settings.ts'
import { insertThresholds } from './store.ts'

type Change = { version: number; thresholds: Thresholds; reason: string }

export async function changeThresholds(
  trx: Trx,
  { staffId, at }: Author,
  { version, thresholds, reason }: Change,
) {
  const row = { version: version + 1, rules: toJson(thresholds), reason }
  const before = await loadThresholds(trx)
  const isNext = before.version === version
  if (!isNext || !(await insertThresholds(trx, { ...row, staff_id: staffId, at }))) {
    const [last] = (await loadThresholds(trx)).history
    return refuse('changed_meanwhile', last && { by: last.by.name, at: last.at })
  }
  const { commune, epci } = thresholds
  const data = {
    version: row.version,
    communeThreshold: commune.threshold,
    communeComparison: commune.comparison,
    communePopulation: commune.population,
    epciThreshold: epci.threshold,
    epciComparison: epci.comparison,
    epciPopulation: epci.population,
  }
  const event = { kind: 'diagnosis.settings_changed', subject: 'diagnosis' } as const
  await append(trx, [{ ...event, participantId: null, staffId, data, at }])
}
