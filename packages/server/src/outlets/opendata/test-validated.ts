// Files of open data as they are sent, and what a validator of Table Schema says of each, for the tests.
import { parse } from 'csv-parse/sync'
import { Schema, Table } from 'tableschema'
import { expect } from 'vitest'
import type { TestApp } from '../../../testing/app.ts'
import { datasets } from './datasets.ts'

/** As it was sent, its mark included. */
export async function fileOf(app: TestApp, path: string) {
  const answer = await app.request(`/v1/open-data/${path}`)
  return Buffer.from(await answer.arrayBuffer())
}

/** Of all datasets; those without a row are named. */
export async function validated(app: TestApp) {
  const empty: string[] = []
  for (const { id } of datasets) {
    const descriptor = JSON.parse((await fileOf(app, `${id}/schema.json`)).toString())
    const { valid, errors } = await Schema.load(descriptor)
    expect([id, valid, errors]).toEqual([id, true, []])
    const rows: string[][] = parse(await fileOf(app, `${id}.csv`))
    const read = await (await Table.load(rows, { schema: descriptor })).read({ forceCast: true })
    expect([id, read.filter((row) => row instanceof Error)]).toEqual([id, []])
    if (read.length === 0) empty.push(id)
  }
  return empty
}
