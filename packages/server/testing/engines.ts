// The two engines every suite runs on, and a new database on either.
import { randomBytes } from 'node:crypto'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of a database from which others are made. */
    postgresUrl: string
    /** Where the given world is, migrated: a file, and the name of a database. */
    givenWorld: { sqlite: string; postgres: string }
  }
}

export const engines = ['sqlite', 'postgres'] as const
export type Engine = (typeof engines)[number]

/** Address of a new, empty database, as `DATABASE_URL` takes it. */
export async function newDatabase(engine: Engine, folder: string) {
  return engine === 'sqlite' ? `sqlite:${fileIn(folder)}` : newPostgresDatabase()
}

/** Address of a new database, migrated, that holds the given world. */
export async function givenDatabase(engine: Engine, folder: string) {
  const { sqlite, postgres } = inject('givenWorld')
  if (engine === 'postgres') return newPostgresDatabase(postgres)
  copyFileSync(sqlite, fileIn(folder))
  return `sqlite:${fileIn(folder)}`
}

/** Once nobody uses it: hundreds of them would fill the memory that they are in. */
export async function dropDatabase(address: string) {
  if (!address.startsWith('postgres:')) return
  const name = new URL(address).pathname.slice(1)
  await onPostgres(`drop database if exists ${name} with (force)`)
}

const fileIn = (folder: string) => join(folder, 'parvis.sqlite')

async function newPostgresDatabase(template = 'template1') {
  const address = new URL(inject('postgresUrl'))
  const name = `test_${randomBytes(6).toString('hex')}`
  // Its files are copied: by its log, which is the usual way, takes half as long again.
  await onPostgres(`create database ${name} template ${template} strategy file_copy`)
  address.pathname = `/${name}`
  return address.href
}

async function onPostgres(statement: string) {
  const client = new pg.Client({ connectionString: inject('postgresUrl') })
  await client.connect()
  await client.query(statement)
  await client.end()
}
