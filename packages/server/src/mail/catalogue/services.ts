// What happens to services and diagnoses: who is told, in which words, and what leaves by webhook.

import { z } from 'zod'
import { formatDate } from '../../platform/language/dates.ts'
import { paths } from '../../platform/paths.ts'
import { receipt, type SomeEntries, silent } from '../entry.ts'
import { diagnosis, service } from '../places.ts'
import * as en from '../sentences-en.ts'
import * as fr from '../sentences-fr.ts'
import { fact } from '../words.ts'

/** Steps of the team's own: whoever asked is called, or sees them happen. */
const silentSteps = ['contact', 'start']
const isStepTold = ({ act }: { act: string }) => !silentSteps.includes(act)

const named = { fields: {} } as const

export const servicesEntries = {
  'diagnosis.settings_changed': silent,
  'service.requested': {
    ...silent,
    mail: {
      ...receipt(service),
      fr: fr.receipt(
        'Votre demande de service est enregistrée',
        (told) =>
          `La demande du service « ${told.title} » pour ${fact(told, 'territory')} est enregistrée. L’équipe vous contactera.`,
      ),
      en: en.receipt(
        'Your request for a service is recorded',
        (told) =>
          `The request of ${fact(told, 'territory')} for the service “${told.title}” is recorded. The team will contact you.`,
      ),
    },
    townHall: 'Demande d’un service numérique',
    team: (event, baseUrl) =>
      `${event.data.territory} demande un service.\n${baseUrl}${paths.service(event.subject)}`,
  },
  'service.request_withdrawn': {
    ...silent,
    mail: {
      ...receipt(service),
      fr: fr.receipt(
        'Votre demande de service est retirée',
        (told) =>
          `La demande du service « ${told.title} » pour ${fact(told, 'territory')} est retirée.`,
      ),
      en: en.receipt(
        'Your request for a service is withdrawn',
        (told) =>
          `The request of ${fact(told, 'territory')} for the service “${told.title}” is withdrawn.`,
      ),
    },
    townHall: 'Retrait d’une demande de service numérique',
  },
  'service.request_followed': {
    ...silent,
    mail: {
      topic: 'request',
      place: service,
      isTold: isStepTold,
      fr: fr.followed(
        fr.stepsOfService,
        (told) => `Demande du service « ${told.title} » pour ${fact(told, 'territory')}`,
        'Voir le service',
      ),
      en: en.followed(
        en.stepsOfService,
        (told) => `Request of the service “${told.title}” for ${fact(told, 'territory')}`,
        'See the service (in French)',
      ),
    },
  },
  'diagnosis.requested': {
    ...silent,
    mail: {
      ...receipt(diagnosis),
      fr: fr.receipt(
        'Votre demande de diagnostic est enregistrée',
        (told) =>
          `La demande d’un diagnostic numérique pour ${fact(told, 'territory')} est enregistrée. L’équipe vous contactera.`,
      ),
      en: en.receipt(
        'Your request for a diagnosis is recorded',
        (told) =>
          `The request of ${fact(told, 'territory')} for a digital diagnosis is recorded. The team will contact you.`,
      ),
    },
    townHall: 'Demande de diagnostic numérique',
    team: (event, baseUrl) =>
      `${event.data.territory} demande un diagnostic numérique.\n${baseUrl}${paths.diagnosis(event.subject)}`,
  },
  'diagnosis.withdrawn': {
    ...silent,
    mail: {
      ...receipt(diagnosis),
      fr: fr.receipt(
        'Votre demande de diagnostic est retirée',
        (told) =>
          `La demande d’un diagnostic numérique pour ${fact(told, 'territory')} est retirée.`,
      ),
      en: en.receipt(
        'Your request for a diagnosis is withdrawn',
        (told) => `The request of ${fact(told, 'territory')} for a digital diagnosis is withdrawn.`,
      ),
    },
    townHall: 'Retrait d’une demande de diagnostic numérique',
  },
  'diagnosis.followed': {
    ...silent,
    mail: {
      topic: 'request',
      place: diagnosis,
      isTold: isStepTold,
      fr: fr.followed(
        fr.stepsOfDiagnosis,
        (told) => `Diagnostic numérique demandé pour ${fact(told, 'territory')}`,
        'Voir le diagnostic',
      ),
      en: en.followed(
        en.stepsOfDiagnosis,
        (told) => `Digital diagnosis requested for ${fact(told, 'territory')}`,
        'See the diagnosis (in French)',
      ),
    },
  },
  'service.created': {
    ...silent,
    webhook: named,
  },
  'service.edited': {
    ...silent,
    webhook: named,
  },
  'service.stage_changed': {
    ...silent,
    webhook: { fields: { stage: z.string(), since: z.iso.date().nullable() } },
  },
  'service.deployed': {
    ...silent,
    webhook: named,
  },
  'service.measured': {
    ...silent,
    webhook: named,
  },
  'service.confirmed': {
    ...silent,
    webhook: named,
  },
  'service.imported': {
    ...silent,
    webhook: named,
  },
  'service.stale': {
    ...silent,
    webhook: named,
    team: (event, baseUrl) =>
      `La fiche du service « ${event.data.name} » n’a pas été mise à jour depuis le ${formatDate(event.data.updatedOn)}. Actualisez-la, ou confirmez qu’elle est encore juste.\n${baseUrl}${paths.service(event.subject)}`,
  },
} satisfies SomeEntries
