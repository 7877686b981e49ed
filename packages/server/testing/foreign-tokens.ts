// ID tokens that must prove nobody here, each with what is wrong in it.
import type { Reissue } from './reissue.ts'

const past = Math.floor(Date.now() / 1000) - 3600
const future = past + 7200

export const foreignTokens: [string, Reissue][] = [
  ['is for another client', { claims: { aud: 'un-autre-client' } }],
  ['is of another issuer', { claims: { iss: 'https://autre.example' } }],
  ['is past its time', { claims: { exp: past, iat: past - 60 } }],
  ['names another client as the one it was made for', { claims: { azp: 'un-autre-client' } }],
  ['is for another client as well', { claims: { aud: ['parvis', 'un-autre-client'] } }],
  [
    'is for another client as well, though made for us',
    { claims: { aud: ['parvis', 'un-autre-client'], azp: 'parvis' } },
  ],
  ['was made in the future', { claims: { iat: future } }],
  ['says that the person will sign in later', { claims: { auth_time: future } }],
  ['has lost its nonce', { claims: { nonce: undefined } }],
  ['has no end', { claims: { exp: undefined } }],
  ['is not signed', { alg: 'none' }],
  ['is signed with the secret that we share', { alg: 'HS256' }],
  ['is about someone else than the userinfo', { claims: { sub: 'quelqu-un-d-autre' } }],
]
