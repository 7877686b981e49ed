// Services of the catalogue, working groups, and all that one host page shows.
import type { Answers, Ask } from '../answers.ts'
import { atThisMoment } from '../phases.ts'
import { consultationOf } from './consultations.ts'
import { found, holds, ofIds, pageOf } from './find.ts'
import { presented } from './proposals.ts'

export const catalogueAnswers: Answers = {
  listServices: ({ world, query }) => {
    const wanted = query.ids === undefined ? [...world.services] : ofIds(world.services, query.ids)
    const kept = wanted.filter(
      ({ stage, name, tagline }) =>
        (!query.stage || stage === query.stage) && holds(`${name} ${tagline}`, query.q),
    )
    return pageOf(
      kept.sort((a, b) => a.name.localeCompare(b.name, 'fr')),
      query,
    )
  },
  getService: ({ world, params }) =>
    found(
      world.services.find(({ id }) => id === params.id),
      'service_not_found',
    ),
  listWorkingGroups: ({ world, query }) => ({
    items: world.workingGroups.filter(
      ({ proposal }) => !query.proposal || proposal.id === query.proposal,
    ),
  }),
  getWorkingGroup: ({ world, params }) =>
    found(
      world.workingGroups.find(({ id }) => id === params.id),
      'working_group_not_found',
    ),
  getEmbeds: (ask) => {
    const { world, query, now } = ask
    const site = world.sites.find(({ key }) => key === query.site) ?? null
    const wanted = query.consultation === '*' ? site?.consultationId : query.consultation
    return {
      site,
      siteProblem: query.site && !site ? siteProblem(ask, query.site) : null,
      consultation: query.consultation ? atThisMoment(consultationOf(ask, wanted), now) : null,
      proposals: ofIds(world.proposals, query.proposals).map(presented(ask)),
      services: ofIds(world.services, query.services),
    }
  },
}

export const siteProblem = ({ world }: Pick<Ask, 'world'>, key: string) =>
  world.revokedKeys.includes(key) ? 'site_key_revoked' : 'site_key_unknown'
