<?php
/**
 * Plugin Name: Parvis
 * Description: Le bouton de soutien, le formulaire de contribution et l’inscription des territoires, en bloc ou en code court.
 * Version: 1.0.0
 * Requires at least: 6.0
 * Requires PHP: 7.4
 * License: MIT
 *
 * Puts the script on the pages that use an element, and prints each element with its link inside.
 */

defined( 'ABSPATH' ) || exit;

/** Where each element's link leads, by the element's name. */
const PARVIS_PATHS = [
	'vote-button'       => '/propositions/%s/soutien',
	'referent-signup'   => '/propositions/%s/referent',
	'contribution-form' => '/contribuer',
];

const PARVIS_WORDS = [
	'vote-button'       => 'Soutenir cette proposition',
	'referent-signup'   => 'Devenir territoire référent',
	'contribution-form' => 'Partager un besoin',
];

/** The element as the page holds it; an empty text for one that does not exist. */
function parvis_element( $given ) {
	$asked   = shortcode_atts( [ 'element' => 'vote-button', 'proposal' => '', 'variant' => '' ], $given );
	$name    = $asked['element'];
	$server  = untrailingslashit( get_option( 'parvis_server', '' ) );
	$id      = sanitize_title( $asked['proposal'] );
	$no_id   = 'contribution-form' !== $name && '' === $id;
	if ( ! isset( PARVIS_PATHS[ $name ] ) || '' === $server || $no_id ) {
		return '';
	}
	wp_enqueue_script( 'parvis' );
	$address = add_query_arg( 'site', get_option( 'parvis_site', '' ), $server . sprintf( PARVIS_PATHS[ $name ], $id ) );
	return sprintf(
		'<parvis-%1$s%2$s%3$s><a href="%4$s">%5$s</a></parvis-%1$s>',
		$name,
		'' === $id ? '' : ' proposal="' . esc_attr( $id ) . '"',
		'vote-button' === $name && 'card' === $asked['variant'] ? ' variant="card"' : '',
		esc_url( $address ),
		esc_html( PARVIS_WORDS[ $name ] )
	);
}

add_action( 'init', function () {
	$server = untrailingslashit( get_option( 'parvis_server', '' ) );
	// No version: the address is a promise, and means the same for years.
	wp_register_script( 'parvis', $server . '/widgets/v1/parvis.js', [], null, true );
	wp_register_script( 'parvis-block', plugins_url( 'block.js', __FILE__ ), [ 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-server-side-render' ], '1.0.0', true );
	add_shortcode( 'parvis', 'parvis_element' );
	register_block_type( __DIR__, [ 'render_callback' => 'parvis_element' ] );
} );

/** The editor shows each element as visitors will see it. */
add_action( 'enqueue_block_editor_assets', function () {
	wp_enqueue_script( 'parvis' );
} );

add_filter( 'script_loader_tag', function ( $tag, $handle ) {
	if ( 'parvis' !== $handle ) {
		return $tag;
	}
	$site = esc_attr( get_option( 'parvis_site', '' ) );
	return str_replace( '<script ', "<script type=\"module\" data-site=\"$site\" ", preg_replace( "/ type='[^']*'/", '', $tag ) );
}, 10, 2 );

/** Settings, General: the consultation's address and the site's public key. */
add_action( 'admin_init', function () {
	$settings = [
		'parvis_server' => [ 'Adresse de la consultation', 'esc_url_raw' ],
		'parvis_site'   => [ 'Clé du site (pk_…)', 'sanitize_text_field' ],
	];
	add_settings_section( 'parvis', 'Consultation nationale', '__return_null', 'general' );
	foreach ( $settings as $name => [ $label, $clean ] ) {
		register_setting( 'general', $name, [ 'sanitize_callback' => $clean ] );
		$field = function () use ( $name ) {
			printf( '<input id="%1$s" name="%1$s" class="regular-text" value="%2$s">', esc_attr( $name ), esc_attr( get_option( $name, '' ) ) );
		};
		add_settings_field( $name, $label, $field, 'general', 'parvis', [ 'label_for' => $name ] );
	}
} );
