// `diagnosis-counts`: how many territories could ask, by each reading of the thresholds.
import { comparisons, populationKinds } from '../catalogue/diagnoses/contract.ts'
import { countEligible, loadThresholds } from '../catalogue/diagnoses/load.ts'
import { withDeps } from './with-deps.ts'

export async function printDiagnosisCounts() {
  await withDeps(async ({ database: { db } }) => {
    const { thresholds } = await loadThresholds(db)
    for (const population of populationKinds) {
      for (const comparison of comparisons) {
        const read = { population, comparison }
        const { commune, epci } = await countEligible(db, {
          commune: { ...thresholds.commune, ...read },
          epci: { ...thresholds.epci, ...read },
        })
        const limits = `communes ${comparison} ${thresholds.commune.threshold}, EPCI ${comparison} ${thresholds.epci.threshold}`
        console.log(
          `${population.padEnd(10)}${limits}: ${commune.eligible} of ${commune.total} communes, ${epci.eligible} of ${epci.total} EPCI; unknown: ${commune.unknown + epci.unknown}`,
        )
      }
    }
  })
}
