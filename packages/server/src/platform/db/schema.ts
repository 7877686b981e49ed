// Tables written once for both engines: column types in a short notation, STRICT on SQLite.
import {
  type ColumnDefinitionBuilder,
  type CreateTableBuilder,
  type Kysely,
  type RawBuilder,
  sql,
} from 'kysely'

export type Dialect = 'sqlite' | 'postgres'

type Type = 'text' | 'integer'

/** A type, `?` when it may be null, then `primary key` or `unique`: `text? unique`. */
export type ColumnNotation = `${Type}${'' | '?'}${'' | ' primary key' | ' unique'}`

// Text compares by bytes on both engines, so that both sort and answer alike.
const types: Record<Dialect, Record<Type, RawBuilder<unknown>>> = {
  sqlite: {
    text: sql`text`,
    integer: sql`integer`,
  },
  postgres: {
    text: sql`text collate "C"`,
    integer: sql`bigint`,
  },
}

export function tableMaker(db: Kysely<unknown>, dialect: Dialect) {
  return async <Column extends string>(
    name: string,
    columns: Record<Column, ColumnNotation>,
    primaryKey?: NoInfer<Column>[],
  ) => {
    let table: CreateTableBuilder<string, string> = db.schema.createTable(name)
    for (const [column, notation] of Object.entries<ColumnNotation>(columns)) {
      const type = notation.startsWith('text') ? types[dialect].text : types[dialect].integer
      table = table.addColumn(column, type, (built) => constrain(built, notation))
    }
    if (primaryKey) table = table.addPrimaryKeyConstraint(`${name}_pk`, primaryKey)
    // SQLite keeps any type in any column unless the table is STRICT.
    if (dialect === 'sqlite') table = table.modifyEnd(sql`strict`)
    await table.execute()
  }
}

function constrain(column: ColumnDefinitionBuilder, notation: ColumnNotation) {
  const built = notation.includes('?') ? column : column.notNull()
  if (notation.endsWith(' primary key')) return built.primaryKey()
  return notation.endsWith(' unique') ? built.unique() : built
}
