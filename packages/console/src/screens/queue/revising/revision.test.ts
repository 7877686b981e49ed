// A correction sends what differs, and nothing else.
import { expect, test } from 'vitest'
import { revisionFrom } from './revision.ts'

const read = {
  title: 'Un titre',
  text: 'Un texte',
  themeId: 'mobilite',
  territoryId: 'commune-14118',
  profile: 'agent',
  function: 'Secrétaire',
}

test('only what differs is sent; a function may be emptied, a theme may not', () => {
  expect(revisionFrom(read, { ...read, reason: 'Une coquille' })).toEqual({})
  expect(revisionFrom(read, { ...read, title: 'Un autre', function: '', themeId: '' })).toEqual({
    title: 'Un autre',
    function: '',
  })
  expect(revisionFrom(read, { ...read, profile: 'unknown', territoryId: 'commune-1' })).toEqual({
    profile: 'unknown',
    territoryId: 'commune-1',
  })
})
