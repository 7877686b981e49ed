// What a session proves of the territories that someone may act for: by mailbox, or by ProConnect.

/** Only what was proved at this very sign-in counts; `key` tells one standing from another. */
export type Standing = { key: string; email: string | undefined; siren: string | undefined }

type Session = { proof: 'email' | 'pro_connect' | 'france_connect'; siren: string | null }

/** The address that a provider hands over is where receipts go: nobody proved that mailbox here. */
export function standingOf({ proof, siren }: Session, email: string): Standing {
  if (proof === 'email') return { key: email, email, siren: undefined }
  const known = proof === 'pro_connect' ? (siren ?? undefined) : undefined
  return { key: `siren:${known ?? ''}`, email: undefined, siren: known }
}
