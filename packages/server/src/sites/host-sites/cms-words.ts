// How each tool is called, and where one pastes what in it.
export type CmsId = 'wordpress' | 'spip' | 'joomla' | 'drupal' | 'typo3' | 'html' | 'wix'

type Said = { name: string; where: string }

const fr: Record<CmsId, Said> = {
  wordpress: {
    name: 'WordPress',
    where:
      'Par l’extension de la consultation, sans FTP ni fichier de thème : téléversez-la dans « Extensions › Ajouter », activez-la, et donnez dans « Réglages › Consultation nationale » l’adresse de la consultation et votre clé. Puis, dans une page, un bloc de « Consultation nationale », ou l’adresse d’une proposition ou d’un service collée seule sur sa ligne. Sans l’extension : un bloc « HTML personnalisé » avec le script dans le pied de page du thème (« Apparence › Éditeur »), et un autre avec la balise dans la page.',
  },
  spip: {
    name: 'SPIP',
    where:
      'Dans le fichier config/mes_options.php, à la suite de « <?php » ; puis videz le cache. Ensuite, dans le texte de l’article, la balise entre <html> et </html> : SPIP n’y touche pas.',
  },
  joomla: {
    name: 'Joomla',
    where:
      'Dans le fichier index.php d’un gabarit enfant, juste avant </head>. Puis, dans l’article, le lien de la balise seul dans son paragraphe : le script en fait le bouton entier. L’éditeur de Joomla et ses filtres de texte ôtent la balise elle-même.',
  },
  drupal: {
    name: 'Drupal',
    where:
      'Dans le gabarit html.html.twig du thème, juste avant </head>. Puis le <div data-parvis> dans un bloc dont le format de texte laisse passer le HTML ; sinon son lien seul.',
  },
  typo3: {
    name: 'TYPO3',
    where: 'Dans le TypoScript du gabarit. Puis la balise dans un élément de contenu « HTML ».',
  },
  html: {
    name: 'Un autre outil, ou des pages écrites à la main',
    where: 'Dans l’en-tête (<head>) du modèle de page. Puis la balise où l’élément doit être.',
  },
  wix: {
    name: 'Wix et les éditeurs sans code',
    where:
      'Dans « Code personnalisé », pour toutes les pages. Puis un « Élément personnalisé » : l’adresse du script, le nom de la balise et ses attributs. Où cela manque, un cadre (iframe).',
  },
}

const en: Record<CmsId, Said> = {
  wordpress: {
    name: 'WordPress',
    where:
      'By the consultation’s plugin, without FTP or a theme’s file: upload it in “Plugins › Add New”, activate it, and give the consultation’s address and your key in “Settings › National consultation”. Then, in a page, a block of “National consultation”, or the address of a proposal or a service pasted alone on its line. Without the plugin: a “Custom HTML” block with the script in the theme’s footer (“Appearance › Editor”), and another with the tag in the page.',
  },
  spip: {
    name: 'SPIP',
    where:
      'In the file config/mes_options.php, after “<?php”; then empty the cache. Then, in the text of the article, the tag between <html> and </html>: SPIP leaves it alone.',
  },
  joomla: {
    name: 'Joomla',
    where:
      'In the file index.php of a child template, just before </head>. Then, in the article, the link of the tag alone in its paragraph: the script makes the whole element of it. Joomla’s editor and its text filters drop the tag itself.',
  },
  drupal: {
    name: 'Drupal',
    where:
      'In the template html.html.twig of the theme, just before </head>. Then the <div data-parvis> in a block whose text format lets HTML through; else its link alone.',
  },
  typo3: {
    name: 'TYPO3',
    where: 'In the TypoScript of the template. Then the tag in a content element “HTML”.',
  },
  html: {
    name: 'Another tool, or pages written by hand',
    where: 'In the head of the page’s template. Then the tag where the element is to be.',
  },
  wix: {
    name: 'Wix and editors without code',
    where:
      'In “Custom code”, for all pages. Then a “Custom element”: the address of the script, the name of the tag and its attributes. Where there is none, a frame (iframe).',
  },
}

export const cmsWords = { fr, en }
