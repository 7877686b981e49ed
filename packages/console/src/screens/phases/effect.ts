// What moving or closing a phase would do, in sentences: what opens or closes, when, and how many are told.
import type { PhaseMovePreview } from '@parvis/sdk/staff'
import { html } from 'lit'
import { words as phaseWords } from '../../words/phase-words.ts'
import { atMoment } from './dates.ts'
import { words } from './words.ts'

type Effect = Pick<PhaseMovePreview, 'opens' | 'closes' | 'told'> &
  Partial<Pick<PhaseMovePreview, 'phase' | 'after' | 'toldAtOpening'>>

export function sentencesOf({ opens, closes, told, phase, after, toldAtOpening }: Effect) {
  const what = (kind: PhaseMovePreview['phase']['kind']) =>
    phaseWords.opens[kind] ?? phaseWords.kinds[kind]
  return [
    ...opens.map((kind) => words.opensNow(what(kind))),
    ...closes.map((kind) => words.closesNow(what(kind))),
    ...(phase && after?.state === 'upcoming'
      ? [words.opensLater(atMoment(after.opensAt), what(phase.kind))]
      : []),
    ...(typeof toldAtOpening === 'number' ? [words.toldLater(toldAtOpening)] : []),
    words.told(told),
  ]
}

export const effectOf = (effect: Effect) =>
  html`<ul>${sentencesOf(effect).map((sentence) => html`<li>${sentence}</li>`)}</ul>`
