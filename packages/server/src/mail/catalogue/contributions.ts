// What happens to contributions and what moderates them: who is told, in which words, and what leaves by webhook.

import { contributor } from '../concerned-store.ts'
import { receipt, type SomeEntries, silent } from '../entry.ts'
import { contribution } from '../places.ts'
import * as en from '../sentences-en.ts'
import * as fr from '../sentences-fr.ts'

/** Told once the team has words for it. */
const answer = {
  topic: 'contribution' as const,
  place: contribution,
  isTold: ({ reply }: { reply?: string }) => Boolean(reply),
}

const shown = { fields: {}, only: 'public_contribution' } as const

export const contributionsEntries = {
  'contribution.selected': {
    ...silent,
    mail: {
      people: contributor,
      place: contribution,
      fr: fr.ofContribution(
        'Votre contribution est sélectionnée',
        'Le comité a sélectionné votre contribution. L’équipe vous contactera pour la suite.',
      ),
      en: en.ofContribution(
        'Your contribution is selected',
        'The committee has selected your contribution. The team will contact you about what follows.',
      ),
    },
  },
  'contribution.not_selected': {
    ...silent,
    mail: {
      people: contributor,
      place: contribution,
      fr: fr.ofContribution(
        'Votre contribution n’est pas sélectionnée',
        'Le comité n’a pas sélectionné votre contribution. Une prochaine séance pourra y revenir.',
      ),
      en: en.ofContribution(
        'Your contribution is not selected',
        'The committee has not selected your contribution. A later session may return to it.',
      ),
    },
  },
  'contribution.reopened': {
    ...silent,
    mail: {
      people: contributor,
      place: contribution,
      fr: fr.ofContribution(
        'Votre contribution est de nouveau à l’étude',
        'La décision du comité au sujet de votre contribution est levée.',
      ),
      en: en.ofContribution(
        'Your contribution is being studied again',
        'The committee’s decision about your contribution no longer stands.',
      ),
    },
  },
  'contribution.received': {
    ...silent,
    mail: {
      ...receipt(contribution),
      fr: fr.receipt(
        'Votre contribution est reçue',
        (told) =>
          `${fr.received(told)} L’équipe va la lire, puis la regrouper dans une proposition ou vous dire vers qui la tourner.`,
      ),
      en: en.receipt(
        'Your contribution has been received',
        (told) =>
          `${en.received(told)} The team will read it, then group it into a proposal or tell you whom to turn to.`,
      ),
    },
    webhook: shown,
  },
  'contribution.entered': {
    ...silent,
    townHall: 'Saisie d’une contribution remise sur papier',
  },
  'contribution.imported': silent,
  'contribution.anonymised': silent,
  'contribution.revised': {
    ...silent,
    mail: {
      ...answer,
      fr: fr.answer('Votre contribution est corrigée'),
      en: en.answer('Your contribution is corrected'),
    },
    webhook: shown,
  },
  'contribution.erased': {
    ...silent,
    mail: {
      ...answer,
      fr: fr.answer('Le texte de votre contribution est effacé'),
      en: en.answer('The text of your contribution is erased'),
    },
    webhook: shown,
  },
  'contribution.redirected': {
    ...silent,
    mail: {
      ...answer,
      fr: fr.answer('Votre contribution est réorientée'),
      en: en.answer('Your contribution is redirected'),
    },
    webhook: shown,
  },
  'contribution.rejected': {
    ...silent,
    mail: {
      ...answer,
      fr: fr.answer('Votre contribution n’a pas été retenue'),
      en: en.answer('Your contribution was not accepted'),
    },
    // Where contributions are public on receipt, it was.
    webhook: shown,
  },
  'contribution.grouped': {
    ...silent,
    mail: { ...answer, fr: fr.answer(fr.grouped), en: en.answer(en.grouped) },
    webhook: shown,
  },
  'contribution.ungrouped': {
    ...silent,
    webhook: shown,
  },
  'contribution.assigned': silent,
  'contribution.decision_undone': {
    ...silent,
    mail: {
      ...answer,
      fr: (told) =>
        fr.answer(
          told.event.data.to === 'grouped'
            ? fr.grouped
            : 'Votre contribution est de nouveau à l’étude',
        )(told),
      en: (told) =>
        en.answer(
          told.event.data.to === 'grouped'
            ? en.grouped
            : 'Your contribution is being studied again',
        )(told),
    },
    webhook: shown,
  },
  'contribution.noted': silent,
  'programme.saved': silent,
  'reply_template.saved': silent,
  'contribution.grouping_announced': {
    ...silent,
    mail: { ...answer, fr: fr.answer(fr.grouped), en: en.answer(en.grouped) },
  },
} satisfies SomeEntries
