// Binds imports over HTTP: a file is read in its own thread, compared, kept; chosen rows are applied.
import { authorOf } from '../../people/staff/author.ts'
import type { Deps } from '../../platform/deps.ts'
import type { App, Context } from '../../platform/http/context.ts'
import { readFile } from '../../platform/http/file-body.ts'
import { serveStaff } from '../../platform/http/serve-staff.ts'
import { languageOf, wordRefusal } from '../../platform/language/language.ts'
import { applyRows } from './apply.ts'
import { filesInTurn } from './files-in-turn.ts'
import { keepImport } from './keep.ts'
import { loadRows, presentImport, requireImport, totalsOf } from './present.ts'
import { createReader } from './read-apart.ts'
import {
  applyServiceImport,
  getServiceImport,
  listServiceImportRows,
  readServiceFile,
} from './staff-contract.ts'

const languageOfRequest = (c: Context) => languageOf(c.req.header('Accept-Language'))

export function importRoutes(app: App, { database, clock, ids }: Deps) {
  const { db } = database
  const readApart = createReader()
  const inTurn = filesInTurn()

  serveStaff(app, readServiceFile, async (actor, { query: { source, name } }, c) => {
    const author = authorOf(actor, clock)
    const id = ids.uuid()
    const today = author.at.slice(0, 10)
    await inTurn(async (signal) => {
      const content = await readFile(c, readServiceFile.file.bytes, signal)
      const reading = await readApart({ source, file: { name, content }, today }, signal)
      await keepImport({ database, author }, { id, source, fileName: name, reading })
    })
    return presentImport(db, await requireImport(db, id, clock()), languageOfRequest(c))
  })

  serveStaff(app, getServiceImport, async (_, { params }, c) =>
    presentImport(db, await requireImport(db, params.id, clock()), languageOfRequest(c)),
  )

  serveStaff(app, listServiceImportRows, async (_, { params, query }, c) => {
    const { id } = await requireImport(db, params.id, clock())
    const filter = { ...query, isDoubtful: query.doubtful === 'true' }
    return loadRows(db, id, filter, languageOfRequest(c))
  })

  serveStaff(app, applyServiceImport, async (actor, { params, body }, c) => {
    const kept = await requireImport(db, params.id, clock())
    const chosen = { kept, rows: body.rows, isPartly: body.partly }
    const { outcome, applied, refused } = await applyRows(
      { database, author: authorOf(actor, clock) },
      chosen,
    )
    const language = languageOfRequest(c)
    return {
      outcome,
      applied,
      refused: refused.map(({ row, refusal: { code, facts }, changedSince }) => ({
        row,
        code,
        detail: wordRefusal(code, facts, language),
        changedSince,
      })),
      totals: await totalsOf(db, kept.id),
    }
  })
}
