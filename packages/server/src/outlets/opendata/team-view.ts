// What the team is told of open data: editions on the disk, the datasets, what is asked for.
import type { Deps } from '../../platform/deps.ts'
import { paths } from '../../platform/paths.ts'
import { countAskedSince, findLastEnded, findUnderWay } from './asked-store.ts'
import { type Dataset, datasets, type Field } from './datasets.ts'
import { dictionaryAddress, fileAddress, schemaAddress } from './describe.ts'
import { keptFormats } from './formats.ts'
import { dayOf, type Edition, editionNames, readEdition } from './kept-editions.ts'
import { editionsAskedPerDay, nextEditionAt, startOfDay } from './rules.ts'
import { reasonsToWithhold } from './withheld.ts'

type Named = Edition & { name: string }

export async function openDataForTeam({ database: { db }, config, clock }: Deps) {
  const { baseUrl, dataDir } = config
  const editions = await keptEditions(dataDir)
  const [last] = editions
  const now = clock()
  const underWay = await findUnderWay(db)
  const ended = await findLastEnded(db)
  const asked = await countAskedSince(db, startOfDay(now))
  return {
    editions: editions.map((one) => ({
      name: one.name,
      madeAt: one.madeAt,
      bytes: one.files.reduce((sum, { bytes }) => sum + bytes, 0),
      url: `${baseUrl}${root}/${one.name}`,
      checksumsUrl: `${baseUrl}${root}/${one.name}/checksums.txt`,
    })),
    nextAt: nextEditionAt(now, last && dayOf(last.name)),
    underWay: underWay
      ? {
          askedAt: underWay.asked_at,
          by: underWay.name ?? '?',
          isBegun: underWay.leased_until !== null,
        }
      : null,
    failedAt: ended && ended.edition === null ? ended.ended_at : null,
    leftToday: Math.max(0, editionsAskedPerDay - asked),
    datasets: datasets.map((one) => presentDataset(one, baseUrl, last)),
    pageUrl: `${baseUrl}${paths.datasets()}`,
    catalogueUrl: `${baseUrl}/v1/open-data/catalogue.jsonld`,
  }
}

const root = '/v1/open-data/editions'

async function keptEditions(dataDir: string) {
  const kept: Named[] = []
  for (const name of await editionNames(dataDir)) {
    const edition = await readEdition(dataDir, name)
    if (edition) kept.push({ ...edition, name })
  }
  return kept
}

function presentDataset(dataset: Dataset, baseUrl: string, last: Named | undefined) {
  const { id, title, description, neverLeaves, fields } = dataset
  const counted = last?.counted?.find((one) => one.dataset === id)
  return {
    id,
    title,
    description,
    neverLeaves,
    rows: counted?.rows ?? null,
    withheld: reasonsToWithhold.flatMap((why) => {
      const count = counted?.withheld.find((one) => one.why === why)?.count ?? 0
      return count > 0 ? [{ why, count }] : []
    }),
    files: keptFormats.map((format) => {
      const file = last?.files.find((one) => one.dataset === id && one.format === format)
      return file && last
        ? { format, bytes: file.bytes, url: `${baseUrl}${root}/${last.name}/${file.name}` }
        : { format, bytes: null, url: fileAddress(baseUrl, id, format) }
    }),
    fields: fields.map(presentField),
    dictionaryUrl: dictionaryAddress(baseUrl, id),
    schemaUrl: schemaAddress(baseUrl, id),
  }
}

function presentField({ name, type, description, required = false, values = {} }: Field) {
  return {
    name,
    type,
    description,
    isAlwaysFilled: required,
    values: Object.entries(values).map(([value, meaning]) => ({ value, meaning })),
  }
}
