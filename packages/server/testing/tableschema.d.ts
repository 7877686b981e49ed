// What the tests use of the validator of Table Schema, which has no types of its own.
declare module 'tableschema' {
  type Row = { cast: unknown; errors?: { message: string; rowNumber?: number }[] }
  export class Schema {
    static load(descriptor: object): Promise<Schema>
    readonly valid: boolean
    readonly errors: Error[]
    /** Throws an error with `errors`, one a cell, when they are of another type. */
    castRow(cells: string[]): unknown[]
  }
  export class Table {
    static load(rows: string[][], options: { schema: object }): Promise<Table>
    /** With errors in place of the rows that are wrong. */
    read(options: { forceCast: true }): Promise<(unknown[] | Error)[]>
  }
}
