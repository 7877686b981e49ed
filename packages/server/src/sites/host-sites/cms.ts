// Where the script goes in the tools that town halls use most, and which form of an element each lets through.
import { type CmsId, cmsWords } from './cms-words.ts'
import type { PastedLanguage } from './element-words.ts'
import { type Script, scriptSnippet } from './snippets.ts'

/** The form of an element that its editor keeps. */
export type PastedForm = 'tag' | 'spip' | 'div' | 'link' | 'element' | 'block'

export type CmsSnippet = { id: CmsId; name: string; where: string; code: string; form: PastedForm }

/** `script`: the whole tag; its server and its key, for whoever has a field for each. */
type Given = Script & { script: string }

const tools: { id: CmsId; form: PastedForm; write: (given: Given) => string }[] = [
  {
    id: 'wordpress',
    form: 'block',
    // The plugin's two fields: it puts the script where it is needed.
    write: ({ server, key }) => [server, key].filter(Boolean).join('\n'),
  },
  { id: 'spip', form: 'spip', write: spip },
  { id: 'joomla', form: 'link', write: ({ script }) => script },
  { id: 'drupal', form: 'div', write: ({ script }) => script },
  {
    id: 'typo3',
    form: 'tag',
    write: ({ script }) => `page.headerData.4120 = TEXT\npage.headerData.4120.value = ${script}`,
  },
  { id: 'html', form: 'tag', write: ({ script }) => script },
  { id: 'wix', form: 'element', write: ({ script }) => script },
]

export function cmsSnippets(given: Script, language: PastedLanguage = 'fr'): CmsSnippet[] {
  const script = scriptSnippet(given)
  return tools.map(({ id, form, write }) => ({
    id,
    form,
    ...cmsWords[language][id],
    code: write({ ...given, script }),
  }))
}

/** By the pipeline that every skeleton with #INSERT_HEAD calls, whichever the site uses. */
function spip({ script }: Given) {
  return [
    "$GLOBALS['spip_pipeline']['insert_head'] =",
    "  ($GLOBALS['spip_pipeline']['insert_head'] ?? '') . '|parvis';",
    'function parvis_insert_head($flux) {',
    `  return $flux . '${script}';`,
    '}',
  ].join('\n')
}
