// What the progress of a consultation says, in both languages.
import type { Phase } from '@parvis/sdk'
import { formatsIn } from '../core.ts'

type State = Phase['state']

export function wordsIn(language: string) {
  const english = language === 'en'
  const { day } = formatsIn(english ? 'en-GB' : 'fr')
  /** What ends at midnight ends the day before; else its hour is said: the words of the pages. */
  const lastDay = (end: string) => {
    const hour = new Date(end).toLocaleTimeString('fr', {
      timeStyle: 'short',
      timeZone: 'Europe/Paris',
    })
    const at = (english ? ' at ' : ' à ') + hour.replace(':', english ? ':' : ' h ')
    const until = day(Date.parse(end) - 1) + (hour === '00:00' ? '' : at)
    return until + (english ? ' (Paris time)' : ' (heure de Paris)')
  }
  const dates = ({ opensAt, closesAt }: Phase) => {
    const from = day(opensAt)
    const to = closesAt && lastDay(closesAt)
    const isOneDay = to?.startsWith(`${from} (`)
    if (english) return !to ? `From ${from}` : isOneDay ? `On ${to}` : `${from} to ${to}`
    return !to ? `À partir du ${from}` : isOneDay ? `Le ${to}` : `Du ${from} au ${to}`
  }
  return { ...(english ? en : fr), day, dates, until: lastDay }
}

const fr = {
  phases: 'Les étapes',
  states: { upcoming: 'À venir', open: 'En cours', closed: 'Terminé' } satisfies Record<
    State,
    string
  >,
  now: 'En ce moment :',
  to: ', jusqu’au ',
  next: 'Ensuite :',
  from: ', à partir du ',
  nothingNow: 'Rien n’est ouvert en ce moment.',
  over: 'La consultation est terminée.',
  undated: 'Les dates ne sont pas fixées.',
  contribution: 'Contribuer',
  support: 'Soutenir une proposition',
  referent: 'Devenir territoire référent',
  report: 'Lire le bilan',
}

const en: typeof fr = {
  phases: 'Stages',
  states: { upcoming: 'To come', open: 'Under way', closed: 'Over' },
  now: 'Now:',
  to: ', until ',
  next: 'Next:',
  from: ', from ',
  nothingNow: 'Nothing is open at the moment.',
  over: 'The consultation is over.',
  undated: 'Dates are not set yet.',
  contribution: 'Contribute',
  support: 'Support a proposal',
  referent: 'Become a referent territory',
  report: 'Read the report',
}

export type Words = ReturnType<typeof wordsIn>
