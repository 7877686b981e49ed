// A browser in two words: what is common is told, what would single someone out is not.
import { expect, test } from 'vitest'
import { deviceOf } from './device.ts'

const like = (end: string, system = 'Windows NT 10.0; Win64; x64') =>
  `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) ${end}`

test.each([
  [like('Chrome/140.0.0.0 Safari/537.36'), 'Chrome, Windows'],
  [like('Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0'), 'Edge, Windows'],
  [like('Chrome/140.0.0.0 Safari/537.36 OPR/120.0.0.0'), 'Opera, Windows'],
  [like('Chrome/140.0 Mobile Safari/537.36', 'Linux; Android 15; Pixel 9'), 'Chrome, Android'],
  [like('Version/18.0 Safari/605.1.15', 'Macintosh; Intel Mac OS X 10_15_7'), 'Safari, macOS'],
  ['curl/8.0', 'Navigateur inconnu'],
  ['<script>', 'Navigateur inconnu'],
  [undefined, 'Navigateur inconnu'],
])('%s is %s', (agent, device) => {
  expect(deviceOf(agent)).toBe(device)
})
