// Where the script goes in the tools that town halls use most.
export type CmsSnippet = { name: string; where: string; code: string }

export function cmsSnippets(script: string): CmsSnippet[] {
  return [
    {
      name: 'WordPress',
      where:
        'Dans le fichier functions.php du thème enfant. Puis, dans la page, un bloc « HTML personnalisé » avec une balise.',
      code: `add_action('wp_head', function () {\n  echo '${script}';\n});`,
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
