<?php
/**
 * One block for each element, in a group of their own; what visitors see is printed by the server of the site.
 *
 * @package Parvis
 */

defined( 'ABSPATH' ) || exit;

/**
 * The blocks, with what the editor needs of them.
 */
function parvis_register_blocks() {
	$needs = array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-server-side-render' );
	wp_register_script( 'parvis-blocks', plugins_url( 'editor/blocks.js', PARVIS_FILE ), $needs, PARVIS_VERSION, true );
	foreach ( parvis_elements() as $name => $element ) {
		$words = $element[ parvis_language() ];
		register_block_type(
			'parvis/' . $name,
			array(
				'api_version'     => 3,
				'title'           => $words['title'],
				'description'     => $words['about'],
				'category'        => 'parvis',
				'icon'            => $element['icon'],
				'keywords'        => array( 'parvis', 'consultation nationale' ),
				'attributes'      => array_fill_keys(
					array_keys( $element['attributes'] ),
					array(
						'type'    => 'string',
						'default' => '',
					)
				),
				'supports'        => array(
					'html'  => false,
					'align' => array( 'wide', 'full' ),
				),
				'editor_script'   => 'parvis-blocks',
				'render_callback' => static function ( $attributes ) use ( $name ) {
					return parvis_rendered( $name, $attributes );
				},
			)
		);
	}
}
add_action( 'init', 'parvis_register_blocks' );

/**
 * The element within its block.
 *
 * @param string $name       Of an element.
 * @param array  $attributes Of the block.
 * @return string
 */
function parvis_rendered( $name, $attributes ) {
	$printed = parvis_printed( $name, $attributes );
	return '' === $printed ? '' : '<div ' . get_block_wrapper_attributes() . '>' . $printed . '</div>';
}

/**
 * Their group in the list of blocks, before the others.
 *
 * @param array $categories Of blocks.
 * @return array
 */
function parvis_add_category( $categories ) {
	array_unshift(
		$categories,
		array(
			'slug'  => 'parvis',
			'title' => __( 'Consultation nationale', 'parvis' ),
		)
	);
	return $categories;
}
add_filter( 'block_categories_all', 'parvis_add_category' );

/**
 * What the blocks say in the editor, and where the consultation is.
 */
function parvis_tell_editor() {
	$told = array(
		'server'   => get_option( 'parvis_server', '' ),
		'settings' => current_user_can( 'manage_options' ) ? parvis_settings_address() : '',
		'elements' => parvis_elements(),
		'language' => parvis_language(),
		'labels'   => parvis_labels(),
		'words'    => parvis_editor_words(),
	);
	wp_add_inline_script( 'parvis-blocks', 'var parvisBlocks = ' . wp_json_encode( $told ) . ';', 'before' );
}
add_action( 'enqueue_block_editor_assets', 'parvis_tell_editor' );

/**
 * The editor shows each element as visitors will see it, within its own frame too.
 */
function parvis_show_in_editor() {
	if ( is_admin() ) {
		wp_enqueue_script( 'parvis' );
	}
}
add_action( 'enqueue_block_assets', 'parvis_show_in_editor' );

/**
 * What fields and their choices are called.
 *
 * @return array
 */
function parvis_labels() {
	return array(
		'fields'  => array(
			'proposal'      => __( 'Proposition', 'parvis' ),
			'service'       => __( 'Service', 'parvis' ),
			'consultation'  => __( 'Consultation', 'parvis' ),
			'territory'     => __( 'Collectivité', 'parvis' ),
			'theme'         => __( 'Thématique', 'parvis' ),
			'sort'          => __( 'Ordre', 'parvis' ),
			'limit'         => __( 'Combien à la fois', 'parvis' ),
			'year'          => __( 'Année', 'parvis' ),
			'variant'       => __( 'Forme', 'parvis' ),
			'label'         => __( 'Mots du bouton', 'parvis' ),
			'target'        => __( 'Où s’ouvre son lien', 'parvis' ),
			'heading-level' => __( 'Niveau de titre', 'parvis' ),
			'lang'          => __( 'Langue', 'parvis' ),
		),
		'choices' => array(
			''        => __( 'Par défaut', 'parvis' ),
			'support' => __( 'Les plus soutenues d’abord', 'parvis' ),
			'title'   => __( 'Par titre', 'parvis' ),
			'card'    => __( 'Carte, avec titre et résumé', 'parvis' ),
			'_self'   => __( 'Dans le même onglet', 'parvis' ),
			'_blank'  => __( 'Dans un autre onglet', 'parvis' ),
			'fr'      => __( 'Français', 'parvis' ),
			'en'      => __( 'Anglais', 'parvis' ),
		),
	);
}

/**
 * The editor's sentences.
 *
 * @return array
 */
function parvis_editor_words() {
	return array(
		'shows'       => __( 'Ce que le bloc montre', 'parvis' ),
		'more'        => __( 'Autres réglages', 'parvis' ),
		'search'      => __( 'Des mots de son titre, son identifiant, ou l’adresse de sa page.', 'parvis' ),
		'choose'      => __( 'Choisissez ce que le bloc montre.', 'parvis' ),
		'noServer'    => __( 'L’adresse de la consultation n’est pas encore donnée dans « Réglages › Consultation nationale ».', 'parvis' ),
		'settings'    => __( 'Ouvrir les réglages', 'parvis' ),
		'unreachable' => __( 'La consultation ne répond pas : donnez l’identifiant, la fin de l’adresse de la page.', 'parvis' ),
	);
}
