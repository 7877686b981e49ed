// Groups follow from the texts alone: however they came, they are those of all texts given at once.
import { demoContributions, demoProposals } from '@parvis/demo-data'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createGrouping, type WrittenText } from './grouping.ts'
import { keyOf } from './store.ts'

const texts: WrittenText[] = [
  ...demoContributions.map(({ id, themeId, title, text }) => ({
    key: keyOf('contribution', id),
    themeId,
    text: `${title} ${text}`,
  })),
  ...demoProposals.map(({ id, themeId, title, summary, description }) => ({
    key: keyOf('proposal', id),
    themeId,
    text: `${title} ${summary} ${description}`,
  })),
]

test('texts that came, changed and left one after the other make the groups of those that are there', () => {
  const act = fc.record({ at: fc.nat(texts.length - 1), hasLeft: fc.boolean(), of: fc.nat(9) })
  fc.assert(
    fc.property(fc.array(act, { minLength: 30, maxLength: 90 }), fc.nat(29), (acts, pause) => {
      const grouping = createGrouping()
      const there = new Map<string, WrittenText>()
      for (const [turn, { at, hasLeft, of }] of acts.entries()) {
        const { key, themeId } = texts[at] ?? { key: '', themeId: '' }
        const put = { key, themeId, text: texts[(at + of) % texts.length]?.text ?? '' }
        if (hasLeft) there.delete(key)
        else there.set(key, put)
        const change = hasLeft ? { put: [], removed: [key] } : { put: [put], removed: [] }
        const groups = grouping(change)
        if (turn % 30 !== pause && turn < acts.length - 1) continue
        expect(groups).toEqual(createGrouping()({ put: [...there.values()], removed: [] }))
      }
    }),
    { numRuns: 8 },
  )
})
