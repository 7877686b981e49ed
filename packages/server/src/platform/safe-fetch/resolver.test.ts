// Name servers that never answer: asking for records ends in time all the same.
import { createSocket } from 'node:dgram'
import { promises } from 'node:dns'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startDnsServer } from '../../../testing/dns-server.ts'
import { textsInTime } from './resolver.ts'

const silent = Array.from({ length: 3 }, () => createSocket('udp4'))
let servers: string[] = []

beforeAll(async () => {
  for (const socket of silent) {
    socket.bind(0, '127.0.0.1')
    await once(socket, 'listening')
  }
  servers = silent.map((socket) => `127.0.0.1:${socket.address().port}`)
})
afterAll(() => {
  for (const socket of silent) socket.close()
})

test('three that are silent, each asked twice, take no longer than all may', async () => {
  const resolver = new promises.Resolver({ timeout: 1000, tries: 2 })
  resolver.setServers(servers)
  const started = performance.now()
  const asked = Array.from({ length: 60 }, () => textsInTime(resolver, 'ville.example', 400))
  const results = await Promise.allSettled(asked)
  expect(results.every(({ status }) => status === 'rejected')).toBe(true)
  expect(performance.now() - started).toBeLessThan(1500)
})

test('one that answers is heard, and nothing is cut off after', async () => {
  const server = await startDnsServer()
  server.set('_parvis.ville.example', { TXT: ['parvis-site=a'] })
  expect(await server.resolver.texts('_parvis.ville.example')).toEqual(['parvis-site=a'])
  expect(await server.resolver.texts('absent.example')).toEqual([])
  await server.stop()
})
