// The identity providers that people may sign in with: what each is called, for whom, and what it is asked.
import { paths } from '../../platform/paths.ts'
import { type ProviderName, providerNames } from '../../platform/settings/providers.ts'

export type { ProviderName }

type Provider = {
  /** Its name, spelled as it asks to be. */
  label: string
  /** In our addresses; the return address is registered there, letter by letter. */
  path: string
  /** Where it says what it is. */
  about: string
  forWhom: string
  /** No more than what is needed: nobody's name is. */
  scope: string
  /** Whether it takes `acr_values`; ProConnect refuses a parameter that it does not list. */
  takesLevels: boolean
  /** Whether it says when someone signed in there, if asked: its list of parameters has `claims`. */
  saysWhen: boolean
}

export const providers: Record<ProviderName, Provider> = {
  pro_connect: {
    label: 'ProConnect',
    path: 'proconnect',
    about: 'https://proconnect.gouv.fr/',
    forWhom: 'Pour les agents et les élus : prouve votre collectivité.',
    scope: 'openid email siret roles',
    takesLevels: false,
    saysWhen: true,
  },
  france_connect: {
    label: 'FranceConnect',
    path: 'franceconnect',
    about: 'https://franceconnect.gouv.fr/',
    forWhom: 'Pour les habitants : avec vos comptes des impôts, d’Ameli ou de La Poste.',
    scope: 'openid email',
    takesLevels: true,
    saysWhen: false,
  },
}

export function providerOf(text: string | undefined): ProviderName | undefined {
  return providerNames.find((name) => name === text)
}

export function providerByPath(path: string) {
  return providerNames.find((name) => providers[name].path === path)
}

/** Where it sends people back: `https://consultation.example/connexion/proconnect/retour`. */
export function returnAddress(baseUrl: string, name: ProviderName) {
  return `${baseUrl}${paths.providerReturn(providers[name].path)}`
}

export function signedOutAddress(baseUrl: string) {
  return `${baseUrl}${paths.signOutReturn()}`
}
