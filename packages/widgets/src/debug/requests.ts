// Remembers each request that the elements send, with what the server answered.

/** `status`: null while no answer came; 0 when none can come. */
export type Request = {
  method: string
  address: string
  status: number | null
  milliseconds: number
  requestId: string | null
  /** What a refusal says. */
  code?: string
  detail?: string
}

/** As `next` does, and remembers; `changed` is called at each step. */
export function recordRequests(next: typeof fetch, changed: () => void) {
  const requests: Request[] = []
  const send: typeof fetch = async (input, init) => {
    const began = performance.now()
    const request: Request = {
      method: init?.method ?? 'GET',
      address: String(input),
      status: null,
      milliseconds: 0,
      requestId: null,
    }
    requests.push(request)
    changed()
    try {
      const response = await next(input, init)
      request.status = response.status
      request.requestId = response.headers.get('x-request-id')
      if (!response.ok) Object.assign(request, await refusalIn(response.clone()))
      return response
    } catch (error) {
      request.status = 0
      request.detail = error instanceof Error ? error.message : ''
      throw error
    } finally {
      request.milliseconds = Math.round(performance.now() - began)
      changed()
    }
  }
  return { requests, send }
}

async function refusalIn(response: Response) {
  const answer: unknown = await response.json().catch(() => null)
  if (typeof answer !== 'object' || answer === null) return {}
  const text = (name: string) => {
    const value: unknown = Reflect.get(answer, name)
    return typeof value === 'string' ? value : undefined
  }
  return { code: text('code'), detail: text('detail') }
}
