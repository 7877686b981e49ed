// A consultation that the team drafts, without a fault.

export const rules = {
  supportingKinds: ['commune'],
  referentKinds: ['commune'],
  residentsSupport: false,
  contributionsPublicOnReceipt: true,
}
export const draft = {
  title: 'La mobilité des villages',
  summary: 'Dites ce qui manque pour se déplacer.',
  rules,
  themes: [{ id: 'velo', title: 'Vélo' }],
  phases: [
    {
      kind: 'contribution',
      title: 'Contributions',
      opensAt: '2026-02-01T01:00:00+01:00',
      closesAt: '2026-03-01T00:00:00Z',
    },
    { kind: 'support', title: 'Soutiens', opensAt: '2026-04-01T00:00:00Z' },
  ],
}
/** What the server makes of its title. */
export const id = 'la-mobilite-des-villages'
