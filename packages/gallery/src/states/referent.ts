// The states of the sign-up of a referent territory.
import { closedPhase } from '@parvis/sdk/testing'
import { act, inside } from '../stage.ts'
import type { ElementStates } from '../states.ts'
import { absent, closedTitle, done, english, failures, loading, ready } from './usual.ts'

const proposal = 'reserver-une-salle'
const signup = { attributes: { proposal } }

export const referentSignup: ElementStates = {
  tag: 'parvis-referent-signup',
  states: [
    { ...signup, id: 'ready', title: ready, shows: 'Inscrire ma collectivité' },
    loading(signup),
    {
      ...signup,
      id: 'not-kept',
      title: { fr: 'Proposition non retenue', en: 'Not kept' },
      attributes: { proposal: 'trouver-une-place' },
      shows: 'pas retenu cette proposition',
    },
    {
      ...signup,
      id: 'closed',
      title: closedTitle,
      shows: 'ont pris fin',
      given: (fake) => fake.play(closedPhase('referent')),
    },
    {
      ...signup,
      id: 'nothing',
      title: { fr: 'Rien de coché', en: 'Nothing ticked' },
      shows: 'Cochez au moins une façon',
      act: async ({ element }) => inside(element, 'a[part=button]').click(),
    },
    {
      ...signup,
      id: 'done',
      title: done,
      shows: 'est enregistrée. Merci',
      async act(scene) {
        const { element, fake } = scene
        for (const box of element.renderRoot.querySelectorAll<HTMLInputElement>('input'))
          box.click()
        const site = fake.siteKey
        const commitments = { coBuild: true, experiment: true }
        await act(
          scene,
          (id) => ({ kind: 'referent', id, proposalId: proposal, ...commitments, site }),
          ['confirm'],
        )
      },
    },
    absent({ proposal: 'inconnue' }),
    ...failures(signup),
    {
      ...signup,
      id: 'english',
      title: english,
      shows: 'Sign up my local authority',
      attributes: { proposal, lang: 'en' },
    },
  ],
}
