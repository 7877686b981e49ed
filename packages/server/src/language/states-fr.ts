// States of contributions and proposals, as a sentence names them in French.

const words: Record<string, string> = {
  received: 'en attente de lecture',
  redirected: 'réorientée',
  rejected: 'non retenue',
  grouped: 'regroupée',
  draft: 'brouillon',
  published: 'publiée',
  kept: 'retenue par le comité',
  not_kept: 'non retenue par le comité',
  merged: 'fusionnée',
  discarded: 'abandonnée',
}

export const wordState = (state: string | number) => words[state] ?? String(state)
