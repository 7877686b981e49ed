// What an ID token must say beyond what the library checks: made for us alone, and not later than now.

type Claims = { aud: unknown; azp?: unknown; iat: unknown; auth_time?: unknown }

/** How far a provider's clock may be ahead of ours. */
const skew = 60

export class ForeignToken extends Error {
  constructor(what: string) {
    super(`The ID token is not for us or not of now: ${what}.`)
    this.name = 'ForeignToken'
  }
}

/** A token that another client may show too, or that is yet to be made, proves nobody here. */
export function requireOwnToken(
  claims: Claims,
  { clientId, now }: { clientId: string; now: Date },
) {
  const { aud, azp, iat, auth_time } = claims
  const audience = Array.isArray(aud) ? aud : [aud]
  // No other client of the provider has a reason to be named beside us.
  if (audience.some((one) => one !== clientId)) throw new ForeignToken('aud')
  if (azp !== undefined && azp !== clientId) throw new ForeignToken('azp')
  const latest = now.getTime() / 1000 + skew
  if (!isBefore(iat, latest)) throw new ForeignToken('iat')
  if (auth_time !== undefined && !isBefore(auth_time, latest)) throw new ForeignToken('auth_time')
}

const isBefore = (seconds: unknown, latest: number) =>
  typeof seconds === 'number' && Number.isFinite(seconds) && seconds <= latest
