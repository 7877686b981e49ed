// What each cookie is for. There is no other: their names are those that the server may set.
import type { cookieNames } from '../../platform/http/cookies.ts'

type Told = { fr: string; en: string }
type Cookie = { purpose: Told; life: Told }

export const cookies: Record<(typeof cookieNames)[number], Cookie> = {
  parvis: {
    purpose: {
      fr: 'Garder votre session ouverte, après que vous l’avez demandé.',
      en: 'Keeps you signed in, after you asked for it.',
    },
    life: {
      fr: 'Trente minutes sans rien faire, quatre heures au plus.',
      en: 'Thirty minutes without use, four hours at most.',
    },
  },
  'parvis-depart': {
    purpose: {
      fr: 'Savoir que c’est bien votre navigateur qui revient de ProConnect ou de FranceConnect.',
      en: 'Tells that it is your browser that comes back from ProConnect or FranceConnect.',
    },
    life: { fr: 'Quinze minutes.', en: 'Fifteen minutes.' },
  },
  'parvis-retour': {
    purpose: {
      fr: 'Vous ramener où vous étiez, après une déconnexion de ProConnect ou de FranceConnect.',
      en: 'Takes you back to where you were, after signing out of ProConnect or FranceConnect.',
    },
    life: { fr: 'Dix minutes.', en: 'Ten minutes.' },
  },
  'parvis-reprise': {
    purpose: {
      fr: 'Retrouver ce que vous aviez saisi, quand une page vous demande de vous identifier de nouveau. Chiffré.',
      en: 'Gives back what you had typed, when a page asks you to sign in again. Encrypted.',
    },
    life: { fr: 'Quinze minutes.', en: 'Fifteen minutes.' },
  },
  'parvis-code': {
    purpose: {
      fr: 'Vous redire à quelle adresse votre code est parti. Chiffré.',
      en: 'Tells you again to which address your code was sent. Encrypted.',
    },
    life: { fr: 'Dix minutes.', en: 'Ten minutes.' },
  },
  'parvis-partage': {
    purpose: {
      fr: 'Fermer la session après chaque acte, une fois que vous avez dit que cet ordinateur est partagé.',
      en: 'Closes the session after each act, once you have said that this computer is shared.',
    },
    life: {
      fr: 'Six mois, ou jusqu’à ce que la case soit décochée.',
      en: 'Six months, or until the box is unticked.',
    },
  },
  'parvis-recepisse': {
    purpose: {
      fr: 'Vous montrer votre récépissé sur un ordinateur partagé, votre session étant fermée.',
      en: 'Shows your receipt on a shared computer, your session being closed.',
    },
    life: { fr: 'Cinq minutes.', en: 'Five minutes.' },
  },
  'parvis-equipe': {
    purpose: {
      fr: 'Garder identifié un membre de l’équipe, et lui seul.',
      en: 'Keeps a member of the team signed in, and nobody else.',
    },
    life: {
      fr: 'Trente minutes sans rien faire, douze heures au plus.',
      en: 'Thirty minutes without use, twelve hours at most.',
    },
  },
  'parvis-equipe-defi': {
    purpose: {
      fr: 'Savoir qu’une clé d’accès de l’équipe répond au navigateur qui l’a demandée.',
      en: 'Tells that a passkey of the team answers the browser that asked for it.',
    },
    life: { fr: 'Cinq minutes.', en: 'Five minutes.' },
  },
}
