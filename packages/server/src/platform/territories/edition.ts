// An edition of the official geography, read from the npm package that publishes it, as our rows.
import { createRequire } from 'node:module'
import { z } from 'zod'
import { fold } from '../text/fold.ts'
// By code. Source: history of communes (INSEE) in @etalab/decoupage-administratif 0.8.0, Licence Ouverte.
import formerNames from './former-names.json' with { type: 'json' }
import type { OtherName } from './search/make-index.ts'
import { sirenOfDepartment, sirenOfRegion } from './sirens.ts'
import type { TerritoryRow } from './store.ts'

const place = z.object({ code: z.string(), nom: z.string() })
const commune = place.extend({
  type: z.string(),
  departement: z.string().optional(),
  region: z.string().optional(),
  siren: z.string().optional(),
  population: z.number().optional(),
  codesPostaux: z.array(z.string()).optional(),
  /** Of a former commune or an arrondissement: the commune that has it. */
  chefLieu: z.string().optional(),
  commune: z.string().optional(),
  anciensCodes: z.array(z.string()).optional(),
})
const epci = place.extend({
  type: z.string(),
  populationTotale: z.number().optional(),
  populationMunicipale: z.number().optional(),
  membres: z.array(z.object({ code: z.string(), populationTotale: z.number().optional() })),
})
const department = place.extend({ region: z.string() })

// One collectivité for two tiers, kept once. Départements whose collectivité is the région (Corse,
// Martinique, Guyane), the commune (Paris) or Alsace; territories without inhabitants (984, 989).
const departmentsWithoutCouncil = new Set(['2A', '2B', '972', '973', '75', '67', '68'])
// Lands where nobody lives: the Terres australes et antarctiques, Clipperton.
const uninhabited = new Set(['984', '989'])
// Collectivités d'outre-mer that have no communes: each is offered once, as what it is.
const withoutCommunes = new Set(['977', '978'])
const metropolisOfLyon = '200046977'
// Régions whose collectivité is kept as a département: Mayotte and the collectivités d'outre-mer.
const regionsThatAreDepartments = new Set([
  '06',
  '975',
  '977',
  '978',
  '984',
  '986',
  '987',
  '988',
  '989',
])
const alsace = { code: '6AE', nom: 'Alsace', region: '44', of: ['67', '68'] }

export type Edition = {
  name: string
  date: string
  territories: TerritoryRow[]
  otherNames: OtherName[]
}

/** Source: @etalab/decoupage-administratif (INSEE COG, DGCL, La Poste), Licence Ouverte 2.0. */
export function readEdition(date: string): Edition {
  // Required file by file: the package's entry only works from its own folder.
  const load = createRequire(import.meta.url)
  const folder = '@etalab/decoupage-administratif'
  const read = <T>(schema: z.ZodType<T>, name: string) =>
    z.array(schema).parse(load(`${folder}/data/${name}.json`))
  const { version } = z.object({ version: z.string() }).parse(load(`${folder}/package.json`))
  const communes = read(commune, 'communes')
  return {
    name: version,
    date,
    territories: toRows({
      communes,
      epcis: read(epci, 'epci'),
      epts: read(epci, 'ept'),
      departments: read(department, 'departements'),
      regions: read(place, 'regions'),
      edition: version,
    }),
    otherNames: otherNamesOf(communes),
  }
}

/** Former communes and arrondissements, by the names that they had and by code: each leads to a commune. */
function otherNamesOf(communes: z.infer<typeof commune>[]): OtherName[] {
  const row = (within: string, name: string, code: string) => ({
    territory_id: `commune-${within}`,
    name,
    code,
  })
  const named = communes.flatMap((one): OtherName[] => {
    const within = one.chefLieu ?? one.commune
    if (!within || one.type === 'commune-actuelle') return []
    return [row(within, one.nom, one.code)]
  })
  const known = new Set(named.map(({ code }) => code))
  const codes = communes.flatMap((one) =>
    one.type === 'commune-actuelle' ? (one.anciensCodes ?? []).map((code) => ({ code, one })) : [],
  )
  const numbered = codes
    .filter(({ code }) => !known.has(code))
    .flatMap(({ code, one }) => namesOf(code, one.nom).map((name) => row(one.code, name, code)))
  return [...named, ...numbered]
}

const allFormerNames = new Map(Object.entries(formerNames))

/** Of a code that was changed and not its name, or that a later edition gives up, nothing but the code is another name. */
function namesOf(code: string, present: string) {
  const names = (allFormerNames.get(code) ?? []).filter((name) => name !== present)
  return names.length > 0 ? names : ['']
}

type Source = {
  communes: z.infer<typeof commune>[]
  epcis: z.infer<typeof epci>[]
  /** Établissements publics territoriaux: groupings within the Métropole du Grand Paris. */
  epts: z.infer<typeof epci>[]
  departments: z.infer<typeof department>[]
  regions: z.infer<typeof place>[]
  edition: string
}

export function toRows({ communes, epcis, epts, departments, regions, edition }: Source) {
  const inhabited = communes.filter(
    (one) => one.type === 'commune-actuelle' && !uninhabited.has(one.departement ?? ''),
  )
  const current = inhabited.filter((one) => !withoutCommunes.has(one.departement ?? ''))
  const ofLyon = new Set(
    epcis.find(({ code }) => code === metropolisOfLyon)?.membres.map(({ code }) => code),
  )
  const departmentOf = new Map(departments.map((one) => [one.code, one]))
  const communeOf = new Map(current.map((one) => [one.code, one]))
  const epciOf = new Map(
    epcis.flatMap((one) => one.membres.map((member) => [member.code, one.code])),
  )
  // The only place where the source gives the total population of a commune.
  const totalOf = new Map(
    epcis.flatMap((one) => one.membres.map((member) => [member.code, member.populationTotale])),
  )

  const row = (
    kind: TerritoryRow['kind'],
    code: string,
    name: string,
    more: Partial<TerritoryRow>,
  ) =>
    ({
      id: `${kind}-${code}`,
      kind,
      code,
      name,
      edition,
      search_key: fold(name),
      department_code: null,
      department_name: null,
      region_code: null,
      siren: null,
      population: null,
      population_municipal: null,
      population_total: null,
      postcodes: '',
      member_of: null,
      ended_on: null,
      ...more,
    }) satisfies TerritoryRow
  const within = (departmentCode: string | undefined) => ({
    department_code: departmentCode ?? null,
    department_name: departmentOf.get(departmentCode ?? '')?.nom ?? null,
    region_code: departmentOf.get(departmentCode ?? '')?.region ?? null,
  })
  const populationOf = (codes: Iterable<{ population?: number }>) =>
    [...codes].reduce((sum, one) => sum + (one.population ?? 0), 0)

  return [
    ...current.map((one) => {
      const grouping = epciOf.get(one.code)
      return row('commune', one.code, one.nom, {
        ...within(one.departement),
        siren: one.siren ?? null,
        population: one.population ?? null,
        population_municipal: one.population ?? null,
        population_total: totalOf.get(one.code) ?? null,
        postcodes: postcodesOf(one).join(' '),
        member_of: grouping ? `epci-${grouping}` : null,
      })
    }),
    ...[...epcis, ...epts].map((one) =>
      row('epci', one.code, one.nom, {
        ...within(mainDepartment(one.membres, communeOf)),
        siren: one.code,
        population: one.populationTotale ?? null,
        population_municipal: one.populationMunicipale ?? null,
        population_total: one.populationTotale ?? null,
      }),
    ),
    ...departments.filter(isCollectivity).map((one) => {
      const own = inhabited.filter((other) => other.departement === one.code)
      return row('department', one.code, one.nom, {
        ...within(one.code),
        siren: sirenOfDepartment[one.code] ?? null,
        // The Métropole de Lyon is a collectivité of its own, beside the Rhône.
        population: populationOf(own.filter(({ code }) => !ofLyon.has(code))),
        postcodes: withoutCommunes.has(one.code) ? own.flatMap(postcodesOf).join(' ') : '',
      })
    }),
    row('department', alsace.code, alsace.nom, {
      region_code: alsace.region,
      siren: sirenOfDepartment[alsace.code] ?? null,
      population: populationOf(
        current.filter((other) => alsace.of.includes(other.departement ?? '')),
      ),
    }),
    ...regions
      .filter((one) => !regionsThatAreDepartments.has(one.code))
      .map((one) =>
        row('region', one.code, one.nom, {
          region_code: one.code,
          siren: sirenOfRegion[one.code] ?? null,
          population: populationOf(current.filter((other) => other.region === one.code)),
        }),
      ),
  ]
}

const postcodesOf = (one: { codesPostaux?: string[] }) => one.codesPostaux ?? []

function isCollectivity({ code }: { code: string }) {
  return !departmentsWithoutCouncil.has(code) && !uninhabited.has(code)
}

/** An EPCI may lie in several départements: the one where most of its inhabitants live names it. */
function mainDepartment(
  members: z.infer<typeof epci>['membres'],
  communeOf: Map<string, z.infer<typeof commune>>,
) {
  const weights = new Map<string, number>()
  for (const member of members) {
    const code = communeOf.get(member.code)?.departement
    if (code) weights.set(code, (weights.get(code) ?? 0) + (member.populationTotale ?? 0))
  }
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0]
}
