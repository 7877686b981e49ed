// The real HTTP server against clients that hold on to it: never read, read a drop, come in crowds.
import type { Socket } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import {
  ask,
  asking,
  clients,
  come,
  heard,
  isCut,
  large,
  leaveAfterEach,
  serve,
  waitsFor,
} from '../../../testing/holding-clients.ts'

leaveAfterEach()

const soon = { advanceMilliseconds: 300, advanceBytes: 1024 * 1024 }

describe('answers that nobody reads', () => {
  test('who reads nothing is cut', async () => {
    await serve(soon)
    const socket = (await asking('/large')).pause()
    expect(await isCut(socket, 'unread')).toBe(true)
  })

  test('so is who reads a byte now and then', async () => {
    // Long enough for the system to take some over again and again: it advances, and far too little.
    await serve({ advanceMilliseconds: 1500, advanceBytes: 16 * 1024 * 1024 })
    const socket = (await asking('/large')).pause()
    const sipping = setInterval(() => socket.read(Math.min(40_000, socket.readableLength)), 20)
    expect(await isCut(socket, 'unread')).toBe(true)
    clearInterval(sipping)
  })

  test('so is who has said its last word and reads nothing', async () => {
    await serve(soon)
    const socket = await come()
    socket.pause()
    socket.end(ask('/large'))
    for (let tries = 0; clients.noted.unread === 0 && tries < 200; tries += 1) await setTimeout(20)
    expect(clients.noted.unread).toBe(1)
  })

  test('who reads slowly and goes on has all of it', async () => {
    await serve(soon)
    const socket = (await asking('/large')).pause()
    let length = 0
    for await (const data of socket) {
      length += data.length
      // A megabyte at a time, with pauses that make it last for several times what is given.
      if (length % (1024 * 1024) < data.length) await setTimeout(60)
      if (length >= large.length) break
    }
    expect(length).toBeGreaterThanOrEqual(large.length)
    expect(clients.noted.unread).toBe(0)
  }, 60_000)

  test('a crowd that holds too much loses its own; another address keeps what it holds', async () => {
    await serve({ unreadBytes: 60 * 1024 * 1024, unreadBytesOfBlock: 50 * 1024 * 1024 })
    const other = (await asking('/large', '127.0.0.3')).pause()
    await setTimeout(100)
    const crowd = await Promise.all(
      Array.from({ length: 6 }, async () => (await asking('/large', '127.0.0.2')).pause()),
    )
    for (let tries = 0; clients.noted.unread < 4 && tries < 200; tries += 1) await setTimeout(20)
    expect(clients.noted.unread).toBeGreaterThanOrEqual(4)
    expect(clients.noted.unread).toBeLessThanOrEqual(crowd.length)
    await waitsFor(other, large.length)
  })
})

describe('answers unread of one block', () => {
  const bounds = { unreadBytes: 2 ** 30, unreadBytesOfBlock: 50 * 1024 * 1024 }
  const six = async () =>
    Promise.all(
      Array.from({ length: 6 }, async () => (await asking('/large', '127.0.0.2')).pause()),
    )

  test('are bounded by themselves, though all together are not too many', async () => {
    await serve(bounds)
    await six()
    for (let tries = 0; clients.noted.unread < 3 && tries < 200; tries += 1) await setTimeout(20)
    expect(clients.noted.unread).toBeGreaterThanOrEqual(3)
  })

  test('behind a proxy of ours are everybody’s: only the bound for all applies', async () => {
    await serve(bounds, () => [])
    const all = await six()
    while (clients.begun.length < 6) await setTimeout(5)
    await setTimeout(500)
    expect(clients.noted.unread).toBe(0)
    expect(all.filter((one) => one.closed)).toEqual([])
  })
})

describe('connections that are many', () => {
  /** By hundreds: what the system has not handed over to the process is not its to let go. */
  async function idle(count: number, from: string): Promise<Socket[]> {
    const some = Array.from({ length: Math.min(100, count) }, () => come(from))
    const here = await Promise.all(some)
    await setTimeout(1)
    return count > 100 ? [...here, ...(await idle(count - 100, from))] : here
  }

  async function isServed(from: string) {
    const socket = await asking('/small', from)
    return /200 OK.*small$/s.test(await heard(socket, /small$/))
  }

  test('a thousand and more that are idle, from one address, keep nobody out', async () => {
    await serve({ ofAddress: 300, connections: 600 })
    const crowd = await idle(1500, '127.0.0.2')
    expect(await isServed('127.0.0.3')).toBe(true)
    expect(await isServed('127.0.0.2')).toBe(true)
    await setTimeout(100)
    expect(clients.noted.displaced).toBeGreaterThanOrEqual(1200)
    expect(crowd.filter((socket) => !socket.closed).length).toBeLessThanOrEqual(300)
  })

  test('when all is full, the address that holds most gives up one for the newcomer', async () => {
    await serve({ connections: 60 })
    const few = await idle(10, '127.0.0.4')
    const crowd = await idle(50, '127.0.0.2')
    for (let times = 0; times < 20; times += 1) expect(await isServed('127.0.0.3')).toBe(true)
    await setTimeout(50)
    expect(few.filter((socket) => socket.closed)).toEqual([])
    expect(crowd.some((socket) => socket.closed)).toBe(true)
  })

  test('what is idle goes before what is in work, even if that is older', async () => {
    await serve({ ofAddress: 3 })
    const working = await asking('/slow', '127.0.0.2')
    const answer = heard(working, /slow$/)
    await idle(8, '127.0.0.2')
    expect(await answer).toMatch(/200 OK.*slow$/s)
  })

  test('among answers that wait, the one whose reader advanced least lately goes', async () => {
    await serve({
      ofAddress: 3,
      advanceBytes: 1,
      unreadBytesOfBlock: 2 ** 30,
      unreadBytes: 2 ** 30,
    })
    const stalled = (await asking('/large', '127.0.0.2')).pause()
    await setTimeout(200)
    const reading = await Promise.all([1, 2].map(() => asking('/large', '127.0.0.2')))
    const drawing = setInterval(() => {
      for (const one of reading) one.pause().read(200_000)
    }, 5)
    while (clients.begun.length < 3) await setTimeout(5)
    expect(await isServed('127.0.0.2')).toBe(true)
    expect(await isCut(stalled, 'displaced')).toBe(true)
    expect(reading.filter((one) => one.closed)).toEqual([])
    clearInterval(drawing)
  })

  test('a proxy of ours is charged with nobody: its connections are bounded altogether only', async () => {
    await serve({ ofAddress: 5, ofWiderBlock: 5 }, () => [])
    const crowd = await idle(50, '127.0.0.2')
    expect(await isServed('127.0.0.2')).toBe(true)
    expect(crowd.filter((socket) => socket.closed)).toEqual([])
  })

  test('a school of two thousand behind one address gets through', async () => {
    await serve()
    let served = 0
    const resident = async () => {
      const socket = await come('127.0.0.2')
      for (let page = 0; page < 3; page += 1) {
        socket.write(ask('/small'))
        if (/200 OK/.test(await heard(socket, /small$/))) served += 1
      }
    }
    for (let room = 0; room < 20; room += 1) {
      await Promise.all(Array.from({ length: 100 }, resident))
    }
    expect(served).toBe(6000)
  })
})
