// What may go wrong, as scenarios that the fake server plays.
import { pause } from '../pause.ts'
import type { Phase } from '../types.ts'
import { type Operation, refusalStatus } from './contract.ts'
import { problem } from './problem.ts'
import type { World } from './world.ts'

/** An answer instead of the usual one; a throw: no answer at all; nothing: the usual one. */
export type Meet = (
  operation: Operation,
  request: Request,
) => Response | undefined | Promise<Response | undefined>

export type Scenario = {
  meet?: Meet
  /** What is changed in the world once the scenario is played. */
  stage?: (world: World, now: Date) => void
}

export type When = {
  /** Only the first requests, this many; then the usual answers. Default: all of them. */
  times?: number
  /** Only requests of these operations, by the contract's `operationId`. Default: all. */
  operations?: readonly string[]
}

/** A phase is over, or not begun until `opensAt`: shown, and acts are refused. */
export function closedPhase(kind: Phase['kind'], { opensAt }: { opensAt?: Date } = {}): Scenario {
  return {
    stage(world, now) {
      const phases = world.consultations
        .flatMap((one) => one.phases)
        .filter((one) => one.kind === kind)
      for (const phase of phases) {
        if (opensAt) Object.assign(phase, { opensAt: opensAt.toISOString(), closesAt: null })
        else phase.closesAt = new Date(now.getTime() - 1).toISOString()
      }
    },
  }
}

/** The operations that may refuse with this code do so. */
export function refused(code: string, when?: When): Scenario {
  return limited(when, (operation) => {
    const status = refusalStatus(operation, code)
    return status === undefined ? undefined : problem(code, status)
  })
}

/** Answers come, later; an abort is heeded meanwhile. */
export const slow = (milliseconds: number, when?: When): Scenario =>
  limited(when, async (_, request) => {
    await pause(milliseconds, request.signal)
    return undefined
  })

/** No answer comes: no network, a cut, or a browser that blocks. */
export const offline = (when?: When): Scenario =>
  limited(when, () => {
    throw new TypeError('Failed to fetch')
  })

/** The server fails: 500, or 503 while its storage is away. */
export const serverError = (status: 500 | 503 = 500, when?: When): Scenario =>
  limited(when, () =>
    status === 500
      ? problem('internal_error', 500)
      : problem('storage_unavailable', 503, { 'retry-after': '5' }),
  )

/** Another machine answers: the sign-in page of a hotel's network. */
export const notJson = (when?: When): Scenario =>
  limited(
    when,
    () =>
      new Response(
        '<!doctype html><title>Wi-Fi</title><p>Acceptez les conditions pour continuer.',
        {
          headers: { 'content-type': 'text/html' },
        },
      ),
  )

/** Too many requests came from here: try again after this many seconds. */
export const rateLimited = (seconds: number, when?: When): Scenario =>
  limited(when, () => problem('limit_reached', 429, { 'retry-after': String(seconds) }))

function limited(
  { times = Number.POSITIVE_INFINITY, operations }: When = {},
  meet: Meet,
): Scenario {
  let left = times
  return {
    async meet(operation, request) {
      if (operations && !operations.includes(operation.operationId)) return undefined
      if (left <= 0) return undefined
      left -= 1
      return meet(operation, request)
    },
  }
}
