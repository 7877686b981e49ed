// The addresses of pages that host pages lead to, printed for the SDK: `:id` stands for what each is about.
import { paths } from '../platform/paths.ts'

const printed = [
  'proposals',
  'proposal',
  'support',
  'supportWithdrawal',
  'supports',
  'referent',
  'referentWithdrawal',
  'contribute',
  'report',
  'committee',
  'intent',
  'service',
  'serviceRequest',
  'serviceRequestWithdrawal',
  'diagnoses',
  'diagnosis',
  'diagnosisRequest',
  'diagnosisRequestWithdrawal',
  'dataset',
  'embedding',
] as const satisfies (keyof typeof paths)[]

export function sdkPaths() {
  const lines = printed.map((name) => `export const ${name} = '${paths[name].pattern}'`)
  return `// Addresses of the server's pages, printed by \`npm run contract\`: do not edit.\n${lines.join('\n')}\n`
}
