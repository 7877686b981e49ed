// The given places: communes, their grouping, département, région; one commune that has ended.

import type { TerritoryRow } from '../src/platform/territories/store.ts'
import { fold } from '../src/platform/text/fold.ts'

type Given = Pick<TerritoryRow, 'kind' | 'code' | 'name'> & Partial<TerritoryRow>

const place = ({ kind, code, name, ...more }: Given): TerritoryRow => ({
  id: `${kind}-${code}`,
  kind,
  code,
  name,
  search_key: fold(name),
  edition: '1.0.0',
  department_code: '14',
  department_name: 'Calvados',
  region_code: '28',
  siren: null,
  population: 1000,
  postcodes: '',
  member_of: null,
  ended_on: null,
  population_municipal: 1000,
  population_total: 1020,
  ...more,
})

const member_of = 'epci-200065597'

export const territories: TerritoryRow[] = [
  place({
    kind: 'commune',
    code: '14118',
    name: 'Caen',
    siren: '211401187',
    member_of,
    population: 108_200,
    population_municipal: 108_200,
    population_total: 110_500,
    postcodes: '14000',
  }),
  place({
    kind: 'commune',
    code: '14327',
    name: 'Hérouville-Saint-Clair',
    member_of,
    siren: '211403274',
    population: 22_500,
    postcodes: '14200',
    population_municipal: 22_500,
    population_total: 23_000,
  }),
  place({
    kind: 'commune',
    code: '05135',
    name: 'Sainte-Colombe',
    postcodes: '05700',
    department_code: '05',
    department_name: 'Hautes-Alpes',
    region_code: '93',
  }),
  place({
    kind: 'commune',
    code: '16309',
    name: 'Sainte-Colombe',
    postcodes: '16230',
    department_code: '16',
    department_name: 'Charente',
    region_code: '75',
  }),
  place({
    kind: 'commune',
    code: '14666',
    name: 'Sannerville',
    postcodes: '14940',
    ended_on: '2017-01-01',
  }),
  place({ kind: 'epci', code: '200065597', name: 'CU Caen la Mer', siren: '200065597' }),
  place({ kind: 'department', code: '14', name: 'Calvados' }),
  place({
    kind: 'region',
    code: '28',
    name: 'Normandie',
    department_code: null,
    department_name: null,
  }),
]

const official = (territory_id: string, email: string) => ({
  territory_id,
  email,
  domain: email.slice(email.indexOf('@') + 1),
})

/** Mailboxes of people who may act, by what proves it. */
export const mailboxes = {
  caen: 'mairie@caen.example',
  caenByDomain: 'agente@caen.example',
  herouville: 'mairie@herouville.example',
  epci: 'contact@caenlamer.example',
  department: 'contact@calvados.example',
  /** A town hall that works from a free mailbox: the address proves, its domain does not. */
  freeMail: 'mairie.sainte-colombe@courriel.example',
  resident: 'lea@courriel.example',
  /** A domain that serves a commune and a région proves neither. */
  shared: 'quelqu-un@partage.example',
}

export const officialAddresses = [
  official('commune-14118', mailboxes.caen),
  official('commune-14327', mailboxes.herouville),
  official('epci-200065597', mailboxes.epci),
  official('department-14', mailboxes.department),
  official('commune-05135', mailboxes.freeMail),
  official('commune-16309', 'mairie@partage.example'),
  official('region-28', 'contact@partage.example'),
  official('commune-14666', 'mairie@sannerville.example'),
]
