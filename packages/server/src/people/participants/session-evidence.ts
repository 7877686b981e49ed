// What a session proves of the territories that someone may act for: by mailbox, or by ProConnect.

/** Only what was proved at this very sign-in counts; `key` tells one evidence from another. */
export type SessionEvidence = {
  key: string
  participantId: string
  email: string | undefined
  siren: string | undefined
}

type Session = {
  participantId: string
  proof: 'email' | 'pro_connect' | 'france_connect'
  siren: string | null
}

/** The address that a provider hands over is where receipts go: nobody proved that mailbox here. */
export function evidenceOf(
  { participantId, proof, siren }: Session,
  email: string,
): SessionEvidence {
  if (proof === 'email') {
    return { key: `${participantId} ${email}`, participantId, email, siren: undefined }
  }
  const known = proof === 'pro_connect' ? (siren ?? undefined) : undefined
  return { key: `${participantId} ${known ?? ''}`, participantId, email: undefined, siren: known }
}
