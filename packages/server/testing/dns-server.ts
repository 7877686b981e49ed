// A real DNS server on a UDP socket of this machine: names and their records are set by the test.
import { createSocket } from 'node:dgram'
import { promises } from 'node:dns'
import { once } from 'node:events'
import { type Resolver, textsInTime } from '../src/platform/safe-fetch/resolver.ts'

const types = { A: 1, TXT: 16 } as const
type Records = { A?: string[]; TXT?: string[] }

export type DnsServer = Awaited<ReturnType<typeof startDnsServer>>

export async function startDnsServer() {
  const names = new Map<string, Records[]>()
  const asked: string[] = []
  const socket = createSocket('udp4')
  socket.on('message', (query, { port, address }) => {
    const { name, type, end } = questionOf(query)
    const kind = type === types.A ? 'A' : type === types.TXT ? 'TXT' : undefined
    if (kind) asked.push(`${kind} ${name}`)
    const answers = names.get(name)
    // Each question about addresses takes the next answer; the last one stays.
    const records = kind === 'A' && answers && answers.length > 1 ? answers.shift() : answers?.[0]
    const found = kind ? (records?.[kind] ?? []) : []
    socket.send(
      answerTo(query.subarray(0, end), type, { found, isKnown: records !== undefined }),
      port,
      address,
    )
  })
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  const resolver = new promises.Resolver({ timeout: 500, tries: 1 })
  resolver.setServers([`127.0.0.1:${socket.address().port}`])
  return {
    asked,
    /** Several: one after another, as a name that is bound anew says. */
    set: (name: string, ...records: Records[]) => names.set(name, records),
    resolver: {
      addresses: async (name) =>
        (await resolver.resolve4(name)).map((address) => ({ address, family: 4 })),
      texts: (name) => textsInTime(resolver, name),
    } satisfies Resolver,
    stop: async () => {
      socket.close()
      await once(socket, 'close')
    },
  }
}

function questionOf(query: Buffer) {
  const labels: string[] = []
  let at = 12
  for (let size = query[at] ?? 0; size > 0; size = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + size))
    at += 1 + size
  }
  return { name: labels.join('.').toLowerCase(), type: query.readUInt16BE(at + 1), end: at + 5 }
}

function answerTo(
  question: Buffer,
  type: number,
  { found, isKnown }: { found: string[]; isKnown: boolean },
) {
  const head = Buffer.from(question)
  head.writeUInt16BE(isKnown ? 0x8180 : 0x8183, 2)
  head.writeUInt16BE(found.length, 6)
  head.writeUInt32BE(0, 8)
  const records = found.map((value) => {
    const data =
      type === types.A
        ? Buffer.from(value.split('.').map(Number))
        : Buffer.concat(
            (value.match(/[\s\S]{1,255}/g) ?? ['']).map((part) =>
              Buffer.concat([Buffer.from([part.length]), Buffer.from(part, 'latin1')]),
            ),
          )
    const fixed = Buffer.alloc(12)
    fixed.writeUInt16BE(0xc00c, 0)
    fixed.writeUInt16BE(type, 2)
    fixed.writeUInt16BE(1, 4)
    fixed.writeUInt16BE(data.length, 10)
    return Buffer.concat([fixed, data])
  })
  return Buffer.concat([head, ...records])
}
