// The answers of the form: their names, their limits, and the contribution they make.
export const fieldNames = [
  'themeId',
  'territoryId',
  'profile',
  'function',
  'title',
  'text',
  'serviceUrl',
  'codeOpenness',
  'fundingUse',
] as const

export type FieldName = (typeof fieldNames)[number]

/** As typed; a missing answer is an empty one. `kind` is `need` unless said. */
export type Answers = Partial<Record<FieldName | 'kind', string>> & {
  /** What is typed in the territory's field; `territoryId` is what was chosen. */
  territoryLabel?: string
}

/** The fields that are asked for: those of a service come last, and no function of residents. */
export const fieldsOf = ({ kind, profile }: Answers) =>
  (kind === 'service' ? fieldNames : fieldNames.slice(0, 6)).filter(
    (name) => name !== 'function' || profile !== 'resident',
  )

/** What is sent, as text: the same answers give the same text. */
export const contributionOf = (answers: Answers) =>
  JSON.stringify({
    kind: answers.kind ?? 'need',
    ...Object.fromEntries(fieldsOf(answers).map((name) => [name, answers[name]?.trim()])),
  })
