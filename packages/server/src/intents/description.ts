// What the person is shown before confirming: every fact that will be recorded, and who will see it.

export type Description = {
  /** "Soutenir une proposition" */
  act: string
  /** The button of the last step: "Confirmer mon soutien". */
  confirm: string
  /** The receipt's heading: "Votre soutien est enregistré". */
  done: string
  /** The receipt's heading when the same had been recorded before. */
  already: string
  subject: { title: string; href: string }
  /** Of several acts confirmed as one, the subject of each. */
  subjects?: { proposalId: string; title: string; href: string }[]
  /** Where the receipt leads when no site sent the person; default: the proposals. */
  next?: { text: string; href: string }
  /** Where it was prepared, when that is neither a site that serves nor these pages. */
  preparedFrom?: string
  rows: { label: string; value: string | string[] }[]
  /** Where the receipt goes; default: to whoever confirms. */
  receiptGoes?: string
  /** Who will see what, in one sentence each. */
  visibility: string[]
}
