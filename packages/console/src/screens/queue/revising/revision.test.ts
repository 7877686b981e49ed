// A correction sends what differs, and nothing else.
import type { StaffContributionDetail } from '@parvis/sdk/staff'
import { expect, test } from 'vitest'
import { revisionFrom } from './revision.ts'

const item = {
  title: 'Un titre',
  text: 'Un texte',
  theme: { id: 'mobilite', title: 'Mobilité' },
  territory: { id: 'commune-14118', label: 'Caen (Calvados)' },
  profile: 'agent',
  function: 'Secrétaire',
} as StaffContributionDetail
const same = {
  title: 'Un titre',
  text: 'Un texte',
  themeId: 'mobilite',
  territoryId: 'commune-14118',
  profile: 'agent',
  function: 'Secrétaire',
}

test('only what differs is sent; a function may be emptied, a theme may not', () => {
  expect(revisionFrom(item, { ...same, reason: 'Une coquille' })).toEqual({})
  expect(revisionFrom(item, { ...same, title: 'Un autre', function: '', themeId: '' })).toEqual({
    title: 'Un autre',
    function: '',
  })
  expect(revisionFrom(item, { ...same, profile: 'unknown', territoryId: 'commune-1' })).toEqual({
    profile: 'unknown',
    territoryId: 'commune-1',
  })
})
