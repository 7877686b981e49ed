// States that most elements have: loading, offline, unknown, in English.
import { offline, serverError, slow } from '@parvis/sdk/testing'
import type { State } from '../states.ts'

type Part = Pick<State, 'attributes'>

const titles = {
  loading: { fr: 'En cours de chargement', en: 'Loading' },
  offline: { fr: 'Sans réseau', en: 'Offline' },
  error: { fr: 'Le serveur est en panne', en: 'The server fails' },
  absent: { fr: 'Identifiant inconnu', en: 'Unknown id' },
}

/** As long as a timer may last. */
const forever = 2 ** 31 - 1

/** `shows`: what is seen of it before its data come. */
export const loading = (part: Part = {}, shows = ''): State => ({
  ...part,
  id: 'loading',
  title: titles.loading,
  isEndless: true,
  shows,
  given: (fake) => fake.play(slow(forever)),
})

export const failures = (part: Part = {}): State[] => [
  {
    ...part,
    id: 'offline',
    title: titles.offline,
    given: (fake) => fake.play(offline()),
    shows: 'La consultation ne répond pas',
  },
  {
    ...part,
    id: 'error',
    title: titles.error,
    given: (fake) => fake.play(serverError(500)),
    shows: 'La consultation ne répond pas',
  },
]

export const absent = (attributes: Record<string, string>): State => ({
  id: 'absent',
  title: titles.absent,
  attributes,
  shows: 'Introuvable',
})

export const ready = { fr: 'Prêt', en: 'Ready' }
export const english = { fr: 'En anglais', en: 'In English' }
export const done = { fr: 'Confirmé', en: 'Confirmed' }
export const closedTitle = { fr: 'Terminé', en: 'Closed' }
export const soonTitle = { fr: 'Pas encore ouvert', en: 'Not open yet' }
