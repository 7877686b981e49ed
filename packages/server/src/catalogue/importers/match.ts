// Which service of the catalogue an item tells of.
import { type Doubt, doubt } from '../../platform/language/doubt.ts'
import type { Item } from './item.ts'
import type { Known } from './sources.store.ts'
import { repositoryKey } from './values.ts'

export type Match = { serviceId: string; isNew: boolean; doubt?: Doubt }

const sameRepository = (id: string) =>
  doubt(
    `rapproché de « ${id} », qui a le même dépôt`,
    `matched with “${id}”, which has the same repository`,
  )

type Key = { id: string; repository: string | null }

/** By what the source told before, else by id, else by repository, where only one can be meant. */
export function createMatcher(catalogue: Key[], known: Map<string, Known>) {
  const ids = new Set(catalogue.map(({ id }) => id))
  const taken = new Set([...known.values()].map(({ serviceId }) => serviceId))
  const byRepository = Map.groupBy(
    catalogue.filter(({ repository }) => repository),
    ({ repository }) => repositoryKey(repository ?? ''),
  )

  function matchNew(item: Item): Match {
    if (ids.has(item.id) && !taken.has(item.id)) return { serviceId: item.id, isNew: false }
    const { repository } = item.values
    const [one, ...others] = (repository && byRepository.get(repositoryKey(repository))) || []
    if (one && others.length === 0 && !taken.has(one.id)) {
      return { serviceId: one.id, isNew: false, doubt: sameRepository(one.id) }
    }
    return { serviceId: freeId(item.id || 'service'), isNew: true }
  }

  function freeId(id: string) {
    if (!ids.has(id)) return id
    let number = 2
    while (ids.has(`${id}-${number}`)) number += 1
    return `${id}-${number}`
  }

  return (item: Item): Match => {
    const before = known.get(item.externalId)
    const match =
      before && ids.has(before.serviceId)
        ? { serviceId: before.serviceId, isNew: false }
        : matchNew(item)
    ids.add(match.serviceId)
    taken.add(match.serviceId)
    return match
  }
}
