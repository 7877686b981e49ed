// The states of the contribution form, from empty to sent.
import { closedPhase, offline, refused } from '@parvis/sdk/testing'
import { fill, inside, pause, type Scene } from '../stage.ts'
import type { ElementStates } from '../states.ts'
import { closedTitle, done, english, failures, loading, ready, soonTitle } from './usual.ts'

const opensAt = new Date('2099-04-01T00:00:00+02:00')

const answers = {
  themeId: 'mobilite',
  profile: 'agent',
  function: 'Secrétaire de mairie',
  title: 'Trouver une place',
  text: 'Savoir où se garer avant de partir de chez soi.',
}

async function send(scene: Scene) {
  await fill(scene, answers)
  inside(scene.element, 'button[part=button]').click()
}

/** It prepares an intent by itself; this is its id. */
async function prepared({ fake }: Scene) {
  for (let tries = 0; tries < 100; tries++) {
    const body: unknown = fake.asked.findLast(({ method }) => method === 'POST')?.body
    const id: unknown = body && typeof body === 'object' ? Reflect.get(body, 'id') : undefined
    if (typeof id === 'string' && fake.intents.status(id)) return id
    await pause(25)
  }
  return ''
}

export const contributionForm: ElementStates = {
  tag: 'parvis-contribution-form',
  states: [
    { id: 'ready', title: ready, shows: 'Tous les champs sont obligatoires' },
    loading({}, 'Tous les champs sont obligatoires'),
    {
      id: 'soon',
      title: soonTitle,
      shows: 'ouvrent le 1er avril 2099',
      given: (fake) => fake.play(closedPhase('contribution', { opensAt })),
    },
    {
      id: 'closed',
      title: closedTitle,
      shows: 'ont pris fin',
      given: (fake) => fake.play(closedPhase('contribution')),
    },
    {
      id: 'faults',
      title: { fr: 'Avec des erreurs', en: 'With faults' },
      shows: 'réponses à corriger',
      act: async ({ element }) => inside(element, 'button[part=button]').click(),
    },
    {
      id: 'service',
      title: { fr: 'Un service existant', en: 'An existing service' },
      shows: 'Adresse du service',
      async act({ element }) {
        inside(element, '.check + .check input').click()
      },
    },
    {
      id: 'kept',
      title: { fr: 'Envoyé sans réseau : gardé', en: 'Sent offline: kept' },
      shows: 'votre texte est gardé ici',
      async act(scene) {
        scene.fake.play(offline())
        await send(scene)
      },
    },
    {
      id: 'refused',
      title: { fr: 'Refusé à l’envoi', en: 'Refused when sent' },
      shows: 'contribution_not_open',
      async act(scene) {
        scene.fake.play(refused('contribution_not_open'))
        await send(scene)
      },
    },
    {
      id: 'waiting',
      title: { fr: 'À confirmer', en: 'To be confirmed' },
      act: send,
      shows: 'Dernière étape',
    },
    {
      id: 'done',
      title: done,
      shows: 'enregistrée. Merci',
      async act(scene) {
        await send(scene)
        scene.fake.intents.confirm(await prepared(scene))
        dispatchEvent(new Event('focus'))
      },
    },
    ...failures(),
    {
      id: 'english',
      title: english,
      attributes: { lang: 'en' },
      shows: 'All fields are required',
    },
  ],
}
