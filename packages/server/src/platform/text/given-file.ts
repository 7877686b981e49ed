// A file that someone names to a command, read whole.
import { readFile } from 'node:fs/promises'
import { UnreadableFile } from './unreadable-file.ts'

export function readGiven(path: string): Promise<Buffer> {
  return readFile(path).catch(() => {
    throw absentFile(path)
  })
}

export function absentFile(path: string) {
  return new UnreadableFile(`${path} est introuvable ou illisible. Vérifiez son chemin.`)
}
