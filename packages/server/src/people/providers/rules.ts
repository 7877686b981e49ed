// What a provider's answer must hold to be someone's identity here, and what it proves.
import { refuse } from '../../platform/refusal.ts'

export type Answer = {
  issuer: string
  subject: string
  acr: unknown
  /** Canonical; undefined when there was none. */
  email: string | undefined
  siret: unknown
  roles: unknown
}

export type Known = { issuer: string; subject: string; email: string; siren: string | undefined }

type Asked = {
  provider: 'pro_connect' | 'france_connect'
  label: string
  acr: readonly string[]
  refusal?: 'identity_too_weak' | 'identity_not_mfa'
}

export function requireIdentity(answer: Answer, asked: Asked): Known {
  const { provider, label, acr, refusal = 'identity_too_weak' } = asked
  // The provider may answer below what was asked: it says so, and it is ours to look.
  if (typeof answer.acr !== 'string' || !acr.includes(answer.acr)) {
    refuse(refusal, { provider: label })
  }
  // Every act is told by mail, so that whoever did not do it may contest it.
  const email = answer.email ?? refuse('identity_without_email', { provider: label })
  const { issuer, subject } = answer
  return { issuer, subject, email, siren: provider === 'pro_connect' ? sirenOf(answer) : undefined }
}

/** The first nine digits of the SIRET, for agents of a territory only. */
export function sirenOf({ siret, roles }: Pick<Answer, 'siret' | 'roles'>) {
  const isTerritorial = Array.isArray(roles) && roles.includes('agent_public_territorial')
  if (!isTerritorial || typeof siret !== 'string') return undefined
  return /^(\d{9})\d{5}$/.exec(siret)?.[1]
}
