// A file that someone names to a command: read whole within a bound, or again and again, some of it at a time.
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { UnreadableFile } from './unreadable-file.ts'

/** A file of any length. A piece is there until the next one is asked for. */
export type LongFile = { name: string; pieces: () => Iterable<Uint8Array> }

const megabyte = 1024 * 1024
const pieceBytes = 64 * 1024

/** What is no table is read whole, and becomes many times its size. */
export const mostRead = 20 * megabyte

export function readGiven(path: string): Buffer {
  const file = openGiven(path)
  try {
    const pieces: Buffer[] = []
    let length = 0
    for (const piece of file.pieces()) {
      length += piece.length
      if (length > mostRead) throw tooLong(path)
      pieces.push(Buffer.from(piece))
    }
    return Buffer.concat(pieces, length)
  } finally {
    file.close()
  }
}

function tooLong(path: string) {
  const most = mostRead / megabyte
  return new UnreadableFile(
    `${path} dépasse ${most} Mo, ce qu’un tel fichier peut avoir. Donnez-le en plusieurs fichiers.`,
  )
}

/** Whoever opens it closes it. What comes through a pipe is there once only: it is kept whole. */
export function openGiven(path: string): LongFile & { close: () => void } {
  const file = orAbsent(path, () => openSync(path, 'r'))
  const close = () => closeSync(file)
  try {
    const pieces = fstatSync(file).isFile() ? piecesOf(path, file) : wholeOf(path, file)
    return { name: path, pieces, close }
  } catch (error) {
    close()
    throw error
  }
}

function wholeOf(path: string, file: number) {
  const content = orAbsent(path, () => readFileSync(file))
  return () => [content]
}

function piecesOf(path: string, file: number) {
  const stateOf = () => {
    const { size, mtimeMs } = fstatSync(file)
    return `${size} ${mtimeMs}`
  }
  const first = stateOf()
  return function* () {
    const piece = Buffer.allocUnsafe(pieceBytes)
    let place = 0
    for (;;) {
      const length = orAbsent(path, () => readSync(file, piece, 0, pieceBytes, place))
      if (length === 0) break
      place += length
      yield piece.subarray(0, length)
    }
    if (stateOf() !== first) {
      throw new UnreadableFile(`${path} a changé pendant sa lecture. Recommencez.`)
    }
  }
}

function orAbsent<T>(path: string, read: () => T): T {
  try {
    return read()
  } catch {
    throw absentFile(path)
  }
}

export function absentFile(path: string) {
  return new UnreadableFile(`${path} est introuvable ou illisible. Vérifiez son chemin.`)
}
