// What a member calls a passkey: a short line; a name of ours where they leave it empty.
import { z } from 'zod'
import { parseInput } from '../../platform/http/faults.ts'
import { line } from '../../platform/http/text.ts'
import { tidy } from '../../platform/text/written.ts'

const shape = z.object({ nom: line({ min: 1, max: 60 }) })

export function keyName(typed = '') {
  return tidy(typed) === '' ? 'Ma clé' : parseInput(shape, { nom: typed }).nom
}
