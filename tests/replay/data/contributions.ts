// The 476 contributions: who sends each, when, and what the team is going to decide about it.
import { range } from '../several.ts'
import type { Place, Places } from './places.ts'
import { proposals } from './proposals.ts'

export type Fate =
  | { outcome: 'grouped'; proposal: number; alsoIn: number | undefined }
  | { outcome: 'redirected'; programme: number }
  | { outcome: 'rejected' }

export type Written = {
  title: string
  fate: Fate
  themeId: string
  kind: 'need' | 'service'
}

export type Contributor = {
  email: string
  place: Place
  profile: 'elected' | 'agent' | 'partner'
  writes: Written[]
}

/** Each kept proposal groups nine; of the others, 38 group five and 12 group four: 391. */
const grouped = proposals.flatMap(({ isKept }, at) =>
  range(isKept ? 9 : at < 55 ? 5 : 4).map(() => at),
)
const redirected = 81
const rejected = 4
const total = grouped.length + redirected + rejected

const twoProposals = 22
const partners = 12

function fateOf(number: number): Fate {
  const proposal = grouped[number]
  if (proposal !== undefined) {
    // Every seventeenth is born of two needs at once, and goes into two propositions.
    const isDouble = number % 17 === 0 && number / 17 < twoProposals
    const alsoIn = isDouble ? (proposal + 20) % proposals.length : undefined
    return { outcome: 'grouped', proposal, alsoIn }
  }
  const rest = number - grouped.length
  return rest < redirected
    ? { outcome: 'redirected', programme: rest % 8 }
    : { outcome: 'rejected' }
}

function write(number: number): Written {
  const fate = fateOf(number)
  const proposal = fate.outcome === 'grouped' ? proposals[fate.proposal] : undefined
  const about = proposal?.title ?? (fate.outcome === 'rejected' ? 'Autre chose' : 'Un équipement')
  return {
    fate,
    title: `${about}, contribution ${number + 1}`,
    // Some chose the theme from which no proposal came.
    themeId: number % 19 === 0 ? 'culture' : (proposal?.theme ?? 'inclusion'),
    kind: number % 3 === 0 ? 'service' : 'need',
  }
}

/** In the order they come, proposals are mixed: 93 and 476 have no common divisor. */
export function contributorsOf(places: Places): Contributor[] {
  const { communes, departments, regions, groupings } = places
  const offices = [...communes, ...departments, ...regions, ...groupings].map((place, at) => ({
    email: at % 4 === 0 ? place.colleague : place.official,
    place,
    profile: at % 3 === 0 ? ('elected' as const) : ('agent' as const),
  }))
  const others = communes.slice(0, partners).map((place, at) => ({
    email: `bureau-${at}@association.example`,
    place,
    profile: 'partner' as const,
  }))
  const people = [...offices, ...others]
  const all = range(total).map((order) => write((order * 93) % total))
  return people.map((person, at) => ({
    ...person,
    writes: all.filter((_, order) => order % people.length === at),
  }))
}

/** What is sent: everything but who sends it. */
export function draftOf({ title, themeId, kind }: Written, { place, profile }: Contributor) {
  const common = {
    themeId,
    territoryId: place.id,
    profile,
    title,
    function: profile === 'elected' ? 'maire adjointe' : 'chargé de mission',
    text: `${title}. À ${place.name}, nous voulons le faire simplement, avec d’autres, et le partager.`,
  }
  if (kind === 'need') return { kind, ...common }
  return {
    kind,
    ...common,
    serviceUrl: `https://service.${place.domain}/`,
    codeOpenness: 'opening' as const,
    fundingUse: 'Publier le code et le déployer chez nos voisins.',
  }
}
