// A table larger than the memory: what is read of it is let go of.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { useApp } from '../../../../testing/app.ts'
import { headings, row } from '../../../../testing/imported-table.ts'
import { importFile } from './import.ts'
import { noMapping } from './mapping.ts'

const app = useApp('sqlite')
setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')
const held = () => {
  collect()
  return process.memoryUsage().heapUsed / 1_000_000
}

const text = 'Un texte. '.repeat(400)
const kinds: ((id: number) => string)[] = [
  (id) => row(id, { text }),
  (id) => row(id, { text: `Autre ${text}`, title: `${id}` }),
  (id) => row(id, { text, at: `${id} ${text}` }),
  (id) => row(id, { text, state: 'rejected' }),
  (id) => row(id, { text, place: `Nulle part ${id} ${text}` }),
]

const importOf = (pieces: () => Iterable<Uint8Array>) =>
  importFile(app.deps.database, '2026-02-15T10:00:00.000Z', {
    file: { name: 'long.csv', pieces },
    consultationId: 'numerique-2026',
    mapping: noMapping,
    isDryRun: true,
    territory: 'commune-14118',
  })

test('none of its rows is held once it is read, whatever becomes of it', async () => {
  let readings = 0
  const start = Buffer.from(`${headings}\n`)
  await importOf(() => {
    readings += 1
    return [start]
  })
  const marks: number[] = []
  function* pieces() {
    readings -= 1
    yield start
    for (let id = 1; id <= 5100; id += 1) {
      yield Buffer.from(`${kinds[id % kinds.length]?.(id)}\n`)
      // Once all that works is warm; as many drafts wait to be written at both.
      if (readings === 0 && (id === 2600 || id === 5100)) marks.push(held())
    }
  }
  const report = await importOf(pieces)
  expect(report).toMatchObject({
    added: 3060,
    refused: { count: 1020 },
    leftOut: { rejected: 1020 },
    places: { count: 1020 },
  })
  const [first = 0, last = 0] = marks
  // Of each kind, the rows read between are 2 MB of text; what is told of them is 1 MB.
  expect(last - first).toBeLessThan(2)
}, 120_000)
