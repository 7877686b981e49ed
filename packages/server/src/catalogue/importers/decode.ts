// The text of a file: UTF-8 with or without BOM, else what spreadsheets of Windows write.
import type { ImportFile } from './item.ts'
import type { Warn } from './values.ts'

export function decode({ name, content }: ImportFile, warn: Warn) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    warn(`${name} n’est pas en UTF-8 : lu comme un fichier de Windows (accents à vérifier)`)
    return new TextDecoder('windows-1252').decode(content)
  }
}
