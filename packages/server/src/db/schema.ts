// Tables written once for both engines: column types in a short notation, STRICT on SQLite.
import { type ColumnDefinitionBuilder, type Kysely, type RawBuilder, sql } from 'kysely'

export type Dialect = 'sqlite' | 'postgres'

type Type = 'text' | 'integer' | 'real'

/** A type, `?` when it may be null, then `primary key` or `unique`: `text? unique`. */
export type ColumnNotation = `${Type}${'' | '?'}${'' | ' primary key' | ' unique'}`

// Text compares by bytes on both engines, so that both sort and answer alike.
const types: Record<Dialect, Record<Type, RawBuilder<unknown>>> = {
  sqlite: {
    text: sql`text`,
    integer: sql`integer`,
    real: sql`real`,
  },
  postgres: {
    text: sql`text collate "C"`,
    integer: sql`bigint`,
    real: sql`double precision`,
  },
}

export function tableMaker(db: Kysely<unknown>, dialect: Dialect) {
  return async (name: string, columns: Record<string, ColumnNotation>, primaryKey?: string[]) => {
    let table = db.schema.createTable(name)
    for (const [column, notation] of Object.entries(columns)) {
      const { type, build } = read(notation)
      table = table.addColumn(column, types[dialect][type], build)
    }
    if (primaryKey) table = table.addPrimaryKeyConstraint(`${name}_pk`, primaryKey as never[])
    // SQLite keeps any type in any column unless the table is STRICT.
    if (dialect === 'sqlite') table = table.modifyEnd(sql`strict`)
    await table.execute()
  }
}

function read(notation: ColumnNotation) {
  const [, type, optional, constraint] = /^(\w+)(\??)(?: (.+))?$/.exec(notation) ?? []
  return {
    type: type as Type,
    build: (column: ColumnDefinitionBuilder) => {
      let built = optional ? column : column.notNull()
      if (constraint === 'primary key') built = built.primaryKey()
      if (constraint === 'unique') built = built.unique()
      return built
    },
  }
}
