// Three communes, a grouping and a département; and the site of one of them.
import type { Site, Territory } from '../../types.ts'
import type { Part } from '../shape.ts'
import { consultationId } from './consultation.ts'

const calvados = { departmentCode: '14', departmentName: 'Calvados' }

export const territoryParts: readonly Part<Territory>[] = [
  {
    id: 'commune-14118',
    kind: 'commune',
    code: '14118',
    name: 'Caen',
    label: 'Caen (Calvados)',
    ...calvados,
    siren: '211401187',
    population: 108_200,
    postcodes: ['14000'],
  },
  {
    id: 'commune-29019',
    kind: 'commune',
    code: '29019',
    name: 'Brest',
    label: 'Brest (Finistère)',
    departmentCode: '29',
    departmentName: 'Finistère',
    siren: '212900195',
    population: 139_600,
    postcodes: ['29200'],
  },
  {
    id: 'commune-50030',
    kind: 'commune',
    code: '50030',
    name: 'Barfleur',
    label: 'Barfleur (Manche)',
    departmentCode: '50',
    departmentName: 'Manche',
    siren: '215000308',
    population: 560,
    postcodes: ['50760'],
  },
  {
    id: 'epci-200065597',
    kind: 'epci',
    code: '200065597',
    name: 'CU Caen la Mer',
    label: 'CU Caen la Mer (Calvados)',
    ...calvados,
    siren: '200065597',
    population: 275_000,
  },
  {
    id: 'department-14',
    kind: 'department',
    code: '14',
    name: 'Calvados',
    label: 'Calvados',
    ...calvados,
    population: 710_000,
  },
]

export const named = (id: string) => {
  const { kind, name, label } = territoryParts.find((one) => one.id === id) ?? {}
  return { id, kind, name, label }
}

export const siteKey = 'pk_exempleDeCleDuSite'

export const siteParts: readonly Part<Site>[] = [
  {
    key: siteKey,
    name: 'Ville de Caen',
    url: 'https://caen.example',
    territory: named('commune-14118'),
    consultationId,
  },
]
