// Where the script goes in the tools that town halls use most, and which form of an element each lets through.
import { type CmsId, cmsWords } from './cms-words.ts'
import type { PastedLanguage } from './element-words.ts'

/** The form of an element that its editor keeps. */
export type PastedForm = 'tag' | 'spip' | 'div' | 'link' | 'element'

export type CmsSnippet = { id: CmsId; name: string; where: string; code: string; form: PastedForm }

const tools: { id: CmsId; form: PastedForm; write: (script: string) => string }[] = [
  {
    id: 'wordpress',
    form: 'tag',
    write: (script) => `add_action('wp_head', function () {\n  echo '${script}';\n});`,
  },
  { id: 'spip', form: 'spip', write: spip },
  { id: 'joomla', form: 'link', write: (script) => script },
  { id: 'drupal', form: 'div', write: (script) => script },
  {
    id: 'typo3',
    form: 'tag',
    write: (script) => `page.headerData.4120 = TEXT\npage.headerData.4120.value = ${script}`,
  },
  { id: 'html', form: 'tag', write: (script) => script },
  { id: 'wix', form: 'element', write: (script) => script },
]

export function cmsSnippets(script: string, language: PastedLanguage = 'fr'): CmsSnippet[] {
  return tools.map(({ id, form, write }) => ({
    id,
    form,
    ...cmsWords[language][id],
    code: write(script),
  }))
}

/** By the pipeline that every skeleton with #INSERT_HEAD calls, whichever the site uses. */
function spip(script: string) {
  return [
    "$GLOBALS['spip_pipeline']['insert_head'] =",
    "  ($GLOBALS['spip_pipeline']['insert_head'] ?? '') . '|parvis';",
    'function parvis_insert_head($flux) {',
    `  return $flux . '${script}';`,
    '}',
  ].join('\n')
}
