// Tables written once for both engines: column types in a short notation, STRICT on SQLite.
import {
  type ColumnDefinitionBuilder,
  type CreateTableBuilder,
  type Kysely,
  type RawBuilder,
  sql,
} from 'kysely'

export type Dialect = 'sqlite' | 'postgres'

type Default = `text default '${string}'` | `integer default ${number}`

/** A type, `?` when it may be null, then `primary key`, `unique` or its default: `text? unique`. */
export type ColumnNotation =
  | `${'text' | 'integer'}${'' | '?'}${'' | ' primary key' | ' unique'}`
  | Default

type Index<Column> = Column[] | { on: Column[]; notNull: Column }

type Table<Column extends string> = {
  columns: Record<Column, ColumnNotation>
  /** The primary key, when it has several columns. */
  key?: NoInfer<Column>[]
  /** By name: its columns in order; `notNull` leaves out the rows where that one is null. */
  indexes?: Record<string, Index<NoInfer<Column>>>
  /** PostgreSQL writes no log of it: faster, and empty after a crash. */
  unlogged?: boolean
}

export type TableMaker = <Column extends string>(
  name: string,
  table: Table<Column>,
) => Promise<void>

export function tableMaker(db: Kysely<unknown>, dialect: Dialect): TableMaker {
  return async (name, { columns, key, indexes = {}, unlogged }) => {
    let table: CreateTableBuilder<string, string> = db.schema.createTable(name)
    for (const [column, notation] of Object.entries<ColumnNotation>(columns)) {
      table = table.addColumn(column, typeOf(notation, dialect), constrained(notation))
    }
    if (key) table = table.addPrimaryKeyConstraint(`${name}_pk`, key)
    // SQLite keeps any type in any column unless the table is STRICT.
    if (dialect === 'sqlite') table = table.modifyEnd(sql`strict`)
    if (dialect === 'postgres' && unlogged) table = table.modifyFront(sql`unlogged`)
    await table.execute()
    await indexMaker(db)(name, indexes)
  }
}

type Adder = (table: string, columns: Record<string, ColumnNotation>) => Promise<void>

/** Columns for a table that has rows: each may be null or has a default. */
export function columnAdder(db: Kysely<unknown>, dialect: Dialect): Adder {
  return async (table, columns) => {
    for (const [column, notation] of Object.entries(columns)) {
      await db.schema
        .alterTable(table)
        .addColumn(column, typeOf(notation, dialect), constrained(notation))
        .execute()
    }
  }
}

// Text compares by bytes on both engines, so that both sort and answer alike.
const types: Record<Dialect, Record<'text' | 'integer', RawBuilder<unknown>>> = {
  sqlite: { text: sql`text`, integer: sql`integer` },
  postgres: { text: sql`text collate "C"`, integer: sql`bigint` },
}

const typeOf = (notation: ColumnNotation, dialect: Dialect) =>
  types[dialect][notation.startsWith('text') ? 'text' : 'integer']

const constrained = (notation: ColumnNotation) => (column: ColumnDefinitionBuilder) => {
  const built = /^\w+\?/.test(notation) ? column : column.notNull()
  if (notation.endsWith(' primary key')) return built.primaryKey()
  if (notation.endsWith(' unique')) return built.unique()
  const [, value] = notation.match(/ default (.*)$/) ?? []
  if (value === undefined) return built
  return built.defaultTo(value.startsWith("'") ? value.slice(1, -1) : Number(value))
}

type Indexer = (table: string, indexes: Record<string, Index<string>>) => Promise<void>

/** Indexes for a table that has rows, by name: their columns in order. */
export function indexMaker(db: Kysely<unknown>): Indexer {
  return async (table, indexes) => {
    for (const [index, wanted] of Object.entries(indexes)) {
      await makeIndex(db, { table, index, wanted })
    }
  }
}

type Making = { table: string; index: string; wanted: Index<string> }

async function makeIndex(db: Kysely<unknown>, { table, index, wanted }: Making) {
  const built = db.schema.createIndex(index).on(table)
  if (Array.isArray(wanted)) return built.columns(wanted).execute()
  const { on, notNull } = wanted
  return built.columns(on).where(sql.ref(notNull), 'is not', null).execute()
}
