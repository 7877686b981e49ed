// The index of territories made from an edition as it is published, without a database.
import type { Edition } from '../src/platform/territories/edition.ts'
import { IndexMaker } from '../src/platform/territories/search/make-index.ts'

export function* indexOf({ territories, otherNames }: Pick<Edition, 'territories' | 'otherNames'>) {
  const maker = new IndexMaker()
  for (const row of territories) {
    maker.addTerritory(row)
    yield
  }
  for (const name of otherNames) {
    maker.addOtherName(name)
    yield
  }
  return yield* maker.finish()
}
