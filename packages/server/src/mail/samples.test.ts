// Every kind of event that a letter tells of has its sample, in both languages.
import { expect, test } from 'vitest'
import { kindsWith } from './catalogue.ts'
import { sampleEvents } from './sample-events.ts'
import { letterSamples } from './samples.ts'

test('each kind that has a mail has its sample, with words in both languages', () => {
  expect(sampleEvents.map(({ kind }) => kind).sort()).toEqual(kindsWith('mail').sort())
  for (const language of ['fr', 'en'] as const) {
    const samples = letterSamples('https://consultation.example', language)
    expect(samples).toHaveLength(sampleEvents.length)
    for (const { kind, subject, text } of samples) {
      expect([kind, subject.length > 5, text.length > 100]).toEqual([kind, true, true])
      expect(`${kind}: ${subject} ${text}`).not.toMatch(/undefined|null|NaN|\[object/)
    }
  }
})
