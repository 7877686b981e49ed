// A reply as one reads it: its variables filled in with a sample, and those that nothing fills in. Pure.

export const sample: Record<string, string> = {
  titre: 'Prévenir les parents d’un changement de cantine',
  programme: 'Programme Territoires numériques',
  adresse: 'https://programme.example',
  motif: 'la demande ne relève pas de cette consultation',
  propositions: 'la proposition « Un même compte pour la cantine et l’école »',
}

const variable = /\{([^{}\n]*)\}/g

export const filled = (body: string, known: readonly string[]) =>
  body.replaceAll(variable, (whole, name: string) =>
    known.includes(name) ? (sample[name] ?? whole) : whole,
  )

export const unknownIn = (body: string, known: readonly string[]) => [
  ...new Set(
    [...body.matchAll(variable)]
      .map(([, name = '']) => name)
      .filter((name) => !known.includes(name)),
  ),
]
