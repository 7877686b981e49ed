// How long each kind of data is kept, from when, and who says so: applied by a job, and printed.
import type { Words } from './declaration.ts'

const day = 1
const year = 365 * day

export type Period = {
  /** Null: as long as what it belongs to. */
  days: number | null
  /** From when it counts, and what happens then. */
  rule: Words
  source: { name: Words; url?: string }
}

const decided = (fr: string, en: string) => ({ name: { fr, en } })

const inactiveAccounts = {
  name: {
    fr: 'CNIL : deux ans sans activité, après un avertissement (délibération SAN-2022-020)',
    en: 'CNIL: two years without activity, after a warning (decision SAN-2022-020)',
  },
  url: 'https://www.legifrance.gouv.fr/cnil/id/CNILTEXT000046562676',
}

const journals = {
  name: {
    fr: 'CNIL : six mois à un an pour la journalisation (délibération 2021-122)',
    en: 'CNIL: six months to a year for logs (decision 2021-122)',
  },
  url: 'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000044272396',
}

export const periods = {
  account: {
    days: 2 * year,
    rule: {
      fr: 'Deux ans après votre dernière identification : le compte est effacé comme si vous l’aviez demandé. Un courriel vous prévient trente jours avant.',
      en: 'Two years after you last signed in: the account is erased as if you had asked for it. A mail warns you thirty days before.',
    },
    source: inactiveAccounts,
  },
  code: {
    days: 1,
    rule: {
      fr: 'Un jour après la fin du code, pour compter les courriels qu’une boîte reçoit.',
      en: 'One day after the code has ended, to count the mails that a mailbox gets.',
    },
    source: decided('Décision : une limite se compte sur un jour', 'Decision: limits count a day'),
  },
  session: {
    days: 0,
    rule: {
      fr: 'Trente minutes sans rien faire, quatre heures dans tous les cas.',
      en: 'Thirty minutes without use, four hours in any case.',
    },
    source: decided('Décision : ordinateurs partagés en mairie', 'Decision: shared computers'),
  },
  network: {
    days: 0,
    rule: {
      fr: 'Une heure : jamais l’adresse elle-même, une empreinte qui change chaque jour.',
      en: 'One hour: never the address itself, but a digest that changes every day.',
    },
    source: decided('Décision : le temps de compter', 'Decision: the time to count'),
  },
  departure: {
    days: 0,
    rule: {
      fr: 'Quinze minutes : le temps d’un passage par ProConnect ou FranceConnect.',
      en: 'Fifteen minutes: the time of a visit to ProConnect or FranceConnect.',
    },
    source: decided('Décision', 'Decision'),
  },
  draft: {
    days: 7,
    rule: {
      fr: 'Une démarche préparée et jamais confirmée : sept jours, puis un jour pour dire qu’elle a expiré ; une heure, puis une heure, quand beaucoup arrivent à la fois. Confirmée : autant que votre compte.',
      en: 'Something prepared and never confirmed: seven days, then a day to say it has expired; an hour, then an hour, where many come at once. Once confirmed: as long as your account.',
    },
    source: decided('Décision', 'Decision'),
  },
  act: {
    days: null,
    rule: {
      fr: 'Le lien entre vous et l’acte dure autant que votre compte ; l’acte lui-même reste, sans vous.',
      en: 'The link between you and the act lasts as long as your account; the act itself stays, without you.',
    },
    source: decided(
      'Décision : un soutien retiré d’un décompte publié le fausserait',
      'Decision: taking acts out of published counts would falsify them',
    ),
  },
  contact: {
    days: year,
    rule: {
      fr: 'La personne à contacter : jusqu’au retrait ; pour une demande close, un an après sa fin.',
      en: 'Whom to contact: until it is withdrawn; for a request that is over, one year after.',
    },
    source: decided('Décision', 'Decision'),
  },
  mark: {
    days: 180,
    rule: {
      fr: 'La marque d’une contribution qui ressemble à d’autres : six mois.',
      en: 'The mark of a contribution that looks like others: six months.',
    },
    source: decided('Décision : le temps d’instruire', 'Decision: the time to look into it'),
  },
  case: {
    days: year,
    rule: {
      fr: 'Ce que vous avez écrit à l’équipe : un an après sa décision.',
      en: 'What you wrote to the team: one year after its decision.',
    },
    source: decided('Décision', 'Decision'),
  },
  mail: {
    days: 180,
    rule: {
      fr: 'La trace d’un courriel parti ou abandonné : six mois. Son texte n’est pas gardé.',
      en: 'The trace of a mail that left or was given up: six months. Its text is not kept.',
    },
    source: journals,
  },
  bounce: {
    days: year,
    rule: {
      fr: 'Un retour d’adresse qui ne répond plus : un an.',
      en: 'The report of a mailbox that no longer answers: one year.',
    },
    source: journals,
  },
  mandate: {
    days: null,
    rule: {
      fr: 'Vos habilitations : autant que votre compte. Accordées par un code ou par l’équipe, elles cessent d’agir au bout d’un an.',
      en: 'Your mandates: as long as your account. Those granted by a code or the team stop working after a year.',
    },
    source: decided('Décision : on change de poste', 'Decision: people change jobs'),
  },
  bar: {
    days: year,
    rule: {
      fr: 'Une habilitation que l’équipe vous a retirée : si vous effacez votre compte, une empreinte de votre adresse la garde retirée, un an.',
      en: 'A mandate that the team took from you: if you erase your account, a digest of your address keeps it so, for one year.',
    },
    source: decided(
      'Décision : effacer son compte ne rend pas un droit retiré',
      'Decision: erasing one’s account gives no right back',
    ),
  },
  directory: {
    days: null,
    rule: {
      fr: 'Tant que l’annuaire public la donne : chaque import remplace la précédente.',
      en: 'As long as the public directory gives it: each import replaces the one before.',
    },
    source: decided(
      'Annuaire de l’administration, public',
      'The administration’s public directory',
    ),
  },
  team_log: {
    days: year,
    rule: {
      fr: 'Le journal des actes de l’équipe, qui a changé quoi : un an. Les décisions elles-mêmes, avec leurs motifs, restent.',
      en: 'The log of the team’s acts, who changed what: one year. Decisions themselves stay, with their reasons.',
    },
    source: journals,
  },
  team: {
    days: null,
    rule: {
      fr: 'Les membres de l’équipe et des comités : tant que leurs décisions doivent pouvoir être expliquées.',
      en: 'Members of the team and committees: as long as their decisions must be explained.',
    },
    source: decided('Décision : traçabilité des décisions publiques', 'Decision: public decisions'),
  },
} as const satisfies Record<string, Period>

export type PeriodName = keyof typeof periods

/** How long before the end of an account its owner is told. */
export const warningDays = 30
