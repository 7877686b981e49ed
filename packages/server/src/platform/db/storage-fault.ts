// What went wrong is the storage's: told by codes of the database, the driver or the disk, never by words.

/** The database could not be reached, or did not answer: drivers say this in words, without a code. */
export class StorageFault extends Error {
  readonly code = 'storage_fault'
  constructor(cause: unknown) {
    super('The database did not answer.', { cause })
    this.name = 'StorageFault'
  }
}

/** SQLite's own, and those of the system that tell of a disk or of too many files. */
const ofDisk =
  /^(SQLITE_(FULL|IOERR|READONLY|BUSY|LOCKED|CORRUPT|CANTOPEN|NOTADB|NOMEM|PROTOCOL)(_\w+)?|ENOSPC|EDQUOT|EROFS|EIO|EMFILE|ENFILE)$/

/**
 * PostgreSQL's classes: connection, resources, shutdown, system, corruption; and the answers that a
 * wait took too long, a race was lost to the end, or that it only reads.
 */
const ofPostgres = /^(08...|53...|57P..|58...|XX00[12]|57014|55P03|25P03|25006|40001|40P01)$/

export function isStorageFault(error: unknown) {
  if (error instanceof StorageFault) return true
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return ofDisk.test(code) || ofPostgres.test(code)
}
