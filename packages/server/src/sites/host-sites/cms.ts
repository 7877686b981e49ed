// Where the script goes in the tools that town halls use most, and where each lets the tags through.
export type CmsSnippet = { name: string; where: string; code: string }

export function cmsSnippets(script: string): CmsSnippet[] {
  return [
    {
      name: 'WordPress',
      where:
        'Dans le fichier functions.php du thème enfant. Puis, dans la page, un bloc « HTML personnalisé » avec une balise. Dans un réseau de sites, WordPress ôte cette balise à qui n’est pas super-administrateur.',
      code: `add_action('wp_head', function () {\n  echo '${script}';\n});`,
    },
    {
      name: 'SPIP',
      where:
        'Dans le fichier config/mes_options.php, à la suite de « <?php » ; puis videz le cache. Ensuite, dans le texte de l’article, la balise entre <html> et </html> : SPIP n’y touche pas.',
      code: spip(script),
    },
    {
      name: 'Joomla',
      where:
        'Dans le fichier index.php d’un gabarit enfant, juste avant </head>. Puis, dans l’article, le lien de la balise seul dans son paragraphe : le script en fait le bouton entier. L’éditeur de Joomla et ses filtres de texte ôtent la balise elle-même.',
      code: script,
    },
    {
      name: 'Drupal',
      where:
        'Dans le gabarit html.html.twig du thème, juste avant </head>. Puis la balise dans un bloc dont le format de texte laisse passer le HTML.',
      code: script,
    },
    {
      name: 'TYPO3',
      where: 'Dans le TypoScript du gabarit. Puis la balise dans un élément de contenu « HTML ».',
      code: `page.headerData.4120 = TEXT\npage.headerData.4120.value = ${script}`,
    },
    {
      name: 'Un autre outil, ou des pages écrites à la main',
      where: 'Dans l’en-tête (<head>) du modèle de page.',
      code: script,
    },
  ]
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
