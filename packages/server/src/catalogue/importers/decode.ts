// The text of a file: UTF-8 with or without BOM, else what spreadsheets of Windows write.
import { doubt, type Warn } from './doubts.ts'
import type { ImportFile } from './item.ts'

export function decode({ name, content }: ImportFile, warn: Warn) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    warn(
      doubt(
        `${name} n’est pas en UTF-8 : lu comme un fichier de Windows (accents à vérifier)`,
        `${name} is not in UTF-8: read as a file of Windows (check its accents)`,
      ),
    )
    return new TextDecoder('windows-1252').decode(content)
  }
}
