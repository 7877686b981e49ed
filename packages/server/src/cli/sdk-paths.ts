// The addresses of pages that host pages and the console lead to, printed: `:id` stands for what each is about.
import { paths } from '../platform/paths.ts'

type Names = readonly (keyof typeof paths)[]

const ofHostPages = [
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
  'widgetFile',
] as const satisfies Names

const ofConsole = [
  'console',
  'team',
  'teamSignIn',
  'stepUp',
  'proposal',
  'proposalPreview',
  'consultationPreview',
  'embeddingPreview',
  'mailSample',
  'mailPreview',
  'siteRegistration',
] as const satisfies Names

export const sdkPaths = () => written(ofHostPages)
export const consolePaths = () => written(ofConsole)

function written(names: Names) {
  const lines = names.map((name) => `export const ${name} = '${paths[name].pattern}'`)
  return `// Addresses of the server's pages, printed by \`npm run contract\`: do not edit.\n${lines.join('\n')}\n`
}
