// Names of town halls and of what stands beside them, as the directory writes them.
import { expect, test } from 'vitest'
import { readName } from './town-hall.ts'

test.each([
  ['Mairie - Caen', 'caen'],
  ['Mairie – Le Quartier', 'le quartier'],
  ['Mairie de La Rochelle', 'la rochelle'],
  ['Mairie du Mans', 'le mans'],
  ['Mairie des Deux-Alpes', 'les deux alpes'],
  ["Mairie d'Abbeville", 'abbeville'],
  ['Hôtel de ville - Caen', 'caen'],
  ['Mairie - Lyon - Mairie centrale', 'lyon'],
  ['Mairie de Paris - Hôtel de Ville', 'paris'],
])('%s is the town hall of %s', (name, place) => {
  const { places, isBeside } = readName(name)
  expect(places).toContain(place)
  expect(isBeside).toBe(false)
})

test.each([
  'Mairie déléguée - Venoix',
  'MAIRIE DÉLÉGUÉE DE VENOIX',
  'Mairie annexe - Venoix',
  'Mairie-annexe de Venoix',
  'Mairie - Saint-Malo - annexe Saint-Servan',
  'Mairie - Annecy (commune déléguée de Meythet)',
  'Commune associée - Lomme',
  'Mairie de quartier - La Guérinière',
  'Mairie - Toulouse - Mairie de quartier Croix-Daurade',
  'Mairie du 15e arrondissement',
  'Mairie - Marseille - 1er secteur',
  'Mairie de Lyon - 3ème',
  'Mairie - Caen - antenne de la Pierre-Heuzé',
  'Mairie mobile - Caen',
  'Hôtel de ville annexe',
])('%s is beside a town hall', (name) => {
  expect(readName(name).isBeside).toBe(true)
})
