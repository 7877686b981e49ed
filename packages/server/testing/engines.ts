// The two engines every suite runs on, and a new database on either.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of a database from which others are made. */
    postgresUrl: string
  }
}

export const engines = ['sqlite', 'postgres'] as const
export type Engine = (typeof engines)[number]

/** Address of a new, empty database, as `DATABASE_URL` takes it. */
export async function newDatabase(engine: Engine, folder: string) {
  return engine === 'sqlite' ? `sqlite:${join(folder, 'parvis.sqlite')}` : newPostgresDatabase()
}

async function newPostgresDatabase() {
  const address = new URL(inject('postgresUrl'))
  const name = `test_${randomBytes(6).toString('hex')}`
  const client = new pg.Client({ connectionString: address.href })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  address.pathname = `/${name}`
  return address.href
}
