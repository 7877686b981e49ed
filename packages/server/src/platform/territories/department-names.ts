// The names of the départements, of those too that have no council of their own.
import { createRequire } from 'node:module'
import { z } from 'zod'

const departments = z.array(z.object({ nom: z.string() }))

/** Source: @etalab/decoupage-administratif (INSEE COG), Licence Ouverte 2.0. */
export function departmentNames() {
  const load = createRequire(import.meta.url)
  return departments
    .parse(load('@etalab/decoupage-administratif/data/departements.json'))
    .map(({ nom }) => nom)
}
