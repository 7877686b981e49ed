// Prints the groups suggested among the contributions that wait: suggested-groups [--consultation ID].
import { parseArgs } from 'node:util'
import { requireConsultation } from '../process/consultations/current.ts'
import { withDeps } from './with-deps.ts'

export async function printSuggestedGroups() {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: { consultation: { type: 'string' } },
  })
  await withDeps(async ({ database, suggestions }) => {
    const { id } = await requireConsultation(
      database.db,
      values.consultation,
      new Date().toISOString(),
    )
    const { items, waiting, compared } = await suggestions.of({
      consultationId: id,
    })
    console.log(`${waiting} contributions wait; the ${compared} oldest were compared.`)
    for (const { contributions, proposal, likeness } of items) {
      console.log(`\n${contributions.length} alike (${likeness.toFixed(2)})`)
      if (proposal) console.log(`  close to the proposal ${proposal.id}: ${proposal.title}`)
      for (const one of contributions)
        console.log(`  ${one.id}  ${one.title} — ${one.territory.label}`)
    }
  })
}
