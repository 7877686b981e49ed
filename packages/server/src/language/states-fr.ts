// States of contributions and proposals, and acts on them, as a sentence names them in French.

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
  contacted: 'contact pris',
  planned: 'planifiée',
  deployed: 'déployée',
  declined: 'déclinée',
  withdrawn: 'retirée',
}

export const wordState = (state: string | number) => words[state] ?? String(state)

const acts: Record<string, string> = {
  redirect: 'réorientation',
  reject: 'rejet',
  group: 'regroupement',
  move: 'déplacement vers une autre proposition',
  ungroup: 'retrait d’une proposition',
  assign: 'attribution',
  undo: 'annulation de la dernière décision',
  merge: 'fusion',
  unmerge: 'fin de la fusion',
  absorb: 'fusion',
  release: 'fin de la fusion',
  create: 'création',
  edit: 'nouveaux textes',
  publish: 'publication',
  add_phase: 'nouvelle étape',
  move_phase: 'nouvelles dates d’une étape',
  discard: 'abandon',
  ask: 'demande',
  withdraw: 'retrait par la collectivité',
  contact: 'prise de contact',
  plan: 'planification',
  deploy: 'déploiement',
  decline: 'refus',
  reopen: 'réouverture',
}

export const wordAct = (act: string | number) => acts[act] ?? String(act)
