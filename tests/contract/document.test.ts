// The contract's document: valid, fresh, complete, and every refusal has its place.
import { spawnSync } from 'node:child_process'
import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { everywhere } from '../../packages/server/src/cli/openapi.ts'
import { operations } from '../../packages/server/src/contract.ts'
import { refusalsInEnglish } from '../../packages/server/src/platform/language/refusals-en.ts'
import { refusalsInFrench } from '../../packages/server/src/platform/language/refusals-fr.ts'
import { refusalStatus } from '../../packages/server/src/platform/refusal.ts'
import { factsForTeam, toldToTeam } from '../../packages/server/src/platform/refusal-facts.ts'
import { staffOperations } from '../../packages/server/src/staff-contract.ts'
import { codesOfDocuments, describedOperations, document, staffDocument } from './document.ts'

/** Refusals of the hosted pages alone: no operation of the API answers them. */
const ofPages = [
  'form_unreadable',
  'sign_in_not_fresh',
  'code_attempts_exceeded',
  'code_expired',
  'code_used',
  'code_wrong',
  'last_passkey',
  'passkey_taken',
  'invitation_unknown',
  'identity_not_mfa',
  'provider_proof_stale',
  'staff_identity_taken',
  'staff_identity_unknown',
  'grouping_cannot_be_referent',
  'grouping_cannot_support',
  'intent_taken',
  'mail_limit_reached',
  'mail_not_sent',
  'mailbox_refused',
  'mandate_missing',
  'paper_limit_reached',
  'verification_limit_reached',
  'account_limit_reached',
  'contribution_limit_reached',
  'paper_of_other_territory',
  'referent_not_found',
  'residents_cannot_support',
  'sign_in_required',
  'support_not_found',
  'territory_already_referent',
  'territory_already_supports',
  'mandate_elsewhere',
  'request_missing',
  'request_underway',
  'territory_already_requested',
  'identity_not_yours',
  'identity_taken',
  'identity_too_weak',
  'identity_without_email',
  'resident_proof_missing',
  'provider_answer_invalid',
  'provider_not_found',
  'provider_unavailable',
  'site_checks_busy',
  'session_not_found',
  'sign_in_abandoned',
  'sign_in_interrupted',
  'mail_link_unknown',
  'proof_required',
  'support_set_aside',
  'contest_link_unknown',
  'mandate_ended',
  'official_address_missing',
  'site_link_unknown',
  'site_link_over',
  'site_registration_elsewhere',
  'site_proof_gone',
  'site_checks_too_many',
  'site_registrations_too_many',
  'site_keys_too_many',
]
/** Of one item of a list that `bulk_refused` answers about: a fault under its id. */
const ofItems = ['contribution_elsewhere', 'proposal_empty', 'import_row_not_applicable']
/** What an address of no operation answers. */
const ofNoOperation = ['not_found']

test('is valid OpenAPI 3.1', async () => {
  const validator = new Validator()
  const { valid, errors } = await validator.validate(structuredClone(document))
  expect(errors).toBeUndefined()
  expect(valid).toBe(true)
  expect(validator.version).toBe('3.1')
})

test('is what the server’s contract prints today, and so are the SDK’s types', () => {
  const print = new URL('../../packages/server/src/cli/print-contract.ts', import.meta.url)
  const check = spawnSync(process.execPath, [print.pathname, '--check'], { encoding: 'utf8' })
  expect(check.stderr).toBe('')
  expect(check.status).toBe(0)
})

test('names each operation once, with a summary', () => {
  const ids = describedOperations.map(({ operationId }) => operationId)
  expect(ids.sort()).toEqual(operations.map(({ id }) => id).sort())
  expect(new Set(ids).size).toBe(ids.length)
  expect(describedOperations.filter(({ summary }) => summary.length < 10)).toEqual([])
})

test('every reference of both documents leads to something in it', () => {
  for (const [name, one] of Object.entries({ document, staffDocument })) {
    const references = [...JSON.stringify(one).matchAll(/"\$ref":"([^"]+)"/g)]
    expect([name, references.length > 100]).toEqual([name, true])
    const absent = references.filter(([, place = '']) => at(one, place) === undefined)
    expect([name, absent.map(([, place]) => place)]).toEqual([name, []])
  }
})

/** What a JSON pointer leads to. */
const at = (whole: unknown, pointer: string) =>
  pointer
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>((value, key) => Object(value)[key], whole)

test('no list names an operation twice, nor does the team’s name a public one', () => {
  const ids = [...operations, ...staffOperations].map(({ id }) => id)
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
})

test('path parameters are those of the path', () => {
  for (const { path, parameters, operationId } of describedOperations) {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    const named = parameters.filter((one) => one.in === 'path').map(({ name }) => name)
    expect([operationId, named]).toEqual([operationId, inPath])
  }
})

test('every refusal is documented under its status, and no other is', () => {
  for (const operation of operations) {
    const described = describedOperations.find(({ operationId }) => operationId === operation.id)
    for (const code of [...operation.refusals, ...everywhere(operation)]) {
      const { description } = described?.responses[refusalStatus[code]] ?? {}
      expect([operation.id, code, description?.split(', ')]).toEqual([
        operation.id,
        code,
        expect.arrayContaining([code]),
      ])
    }
  }
})

test('the team is told as data what the words of its own refusals name, and no other’s', () => {
  const given = new Set([
    ...staffOperations.flatMap((one) => [...one.refusals, ...everywhere(one)]),
    ...ofItems,
  ])
  const named = Object.entries(refusalsInFrench)
    .filter(([code, words]) => given.has(code) && typeof words === 'function')
    .map(([code]) => code)
  const told = Object.keys(toldToTeam)
  expect(named.filter((code) => !told.includes(code))).toEqual([])
  expect(told.filter((code) => !given.has(code))).toEqual([])
  expect(factsForTeam('code_wrong', { left: 2 })).toBeUndefined()
  expect(factsForTeam('changed_meanwhile', { by: 'Zoé' })).toEqual({ by: 'Zoé' })
})

test('every refusal is worded twice and has one documented place', () => {
  const codes = Object.keys(refusalStatus).sort()
  const documented = codes.filter((code) => codesOfDocuments.has(code))
  expect([...documented, ...ofPages, ...ofItems, ...ofNoOperation].sort()).toEqual(codes)
  expect(Object.keys(refusalsInFrench).sort()).toEqual(codes)
  expect(Object.keys(refusalsInEnglish).sort()).toEqual(codes)
})
