// The requests of one connection are answered in turn: pipelined ones wait for the answer before theirs.
import type { ServerResponse } from 'node:http'
import { type Connection, isInWork } from './connection.ts'

/**
 * Node hands over all that a packet holds at once: 61 kB are two thousand requests, and as many answers
 * held for a client that reads none. False when too many wait already: this one asks without listening.
 */
export function takeTurn(connection: Connection, turn: Turn, most: number): boolean {
  if (!isInWork(connection) && connection.turns.length === 0) {
    begin(connection, turn)
    return true
  }
  if (connection.turns.length >= most) return false
  connection.turns.push(() => begin(connection, turn))
  if (connection.turns.length === 1) awaitAnswer(connection)
  return true
}

type Turn = { answer: ServerResponse; work: () => void }

function begin(connection: Connection, { answer, work }: Turn) {
  connection.answer = answer
  work()
}

function awaitAnswer(connection: Connection) {
  connection.answer?.once('close', () => {
    const next = connection.turns.shift()
    if (!next || connection.socket.destroyed) return
    next()
    if (connection.turns.length > 0) awaitAnswer(connection)
  })
}
