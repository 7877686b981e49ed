// The elements that a webmaster may paste: what each is about, the link inside that serves without a script, the room it takes.
import { paths } from '../../platform/paths.ts'

type Values = Readonly<Record<string, string | undefined>>

type PastedElement = {
  /** The attribute without which it has nothing to show. */
  subject?: 'proposal' | 'service'
  /** Besides those that all have, `common`. */
  attributes: readonly string[]
  /** The page that its link leads to. `consultation`: the one given, or the site's own. */
  page: (values: Values & { consultation: string }) => string
  /** Height kept for it before it shows, so that nothing moves. */
  room: (values: Values) => string
}

/** Attributes that every element has. */
export const common = ['site', 'server', 'lang'] as const

/** Of one of a few values. */
export const choicesOf: Readonly<Record<string, readonly string[]>> = {
  'heading-level': ['1', '2', '3', '4', '5', '6'],
  lang: ['fr', 'en'],
  sort: ['support', 'title'],
  target: ['_self', '_blank'],
  variant: ['card'],
}

const always = (room: string) => () => room

export const pastedElements = {
  'vote-button': {
    subject: 'proposal',
    attributes: ['proposal', 'variant', 'label', 'target', 'heading-level'],
    page: ({ proposal = '' }) => paths.support(proposal),
    room: ({ variant }) => (variant === 'card' ? 'max(18rem,29rem - 23cqi)' : '5rem'),
  },
  'contribution-form': {
    attributes: ['label', 'heading-level', 'target'],
    page: () => paths.contribute(),
    room: always('62rem'),
  },
  'proposal-list': {
    attributes: ['theme', 'sort', 'limit', 'consultation', 'heading-level', 'target'],
    page: () => paths.proposals(),
    room: always('min(100vh,90rem)'),
  },
  'proposal-card': {
    subject: 'proposal',
    attributes: ['proposal', 'heading-level', 'target', 'variant', 'label'],
    page: ({ proposal = '' }) => paths.proposal(proposal),
    room: always('max(23.5rem,36rem - 30cqi)'),
  },
  'referent-signup': {
    subject: 'proposal',
    attributes: ['proposal', 'label', 'target'],
    page: ({ proposal = '' }) => paths.referent(proposal),
    room: always('16rem'),
  },
  'consultation-progress': {
    attributes: ['consultation', 'heading-level', 'target'],
    page: () => '/',
    room: always('min(100vh,50rem)'),
  },
  results: {
    attributes: ['year', 'consultation', 'heading-level'],
    page: ({ consultation }) => paths.report(consultation),
    room: always('min(100vh,max(28rem,77rem - 103cqi))'),
  },
  'service-card': {
    subject: 'service',
    attributes: ['service', 'label', 'heading-level'],
    page: ({ service = '' }) => paths.service(service),
    room: always('max(21.5rem,33rem - 25cqi)'),
  },
  'diagnosis-check': {
    attributes: ['territory', 'heading-level', 'target'],
    page: ({ territory }) => (territory ? paths.diagnosis(territory) : paths.diagnoses()),
    room: always('max(28.5rem,46rem - 36cqi)'),
  },
} as const satisfies Record<string, PastedElement>

export type ElementName = keyof typeof pastedElements

export const isElementName = (name: string): name is ElementName =>
  Object.hasOwn(pastedElements, name)

export const elementNames = Object.keys(pastedElements).filter(isElementName)

/** The same, as all elements are seen. */
export const elementOf = (name: ElementName): PastedElement => pastedElements[name]
