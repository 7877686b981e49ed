<?php
/**
 * The consultation's script: on the pages that show an element, and on no other.
 *
 * @package Parvis
 */

defined( 'ABSPATH' ) || exit;

/**
 * At the end of the page: what is shown is known by then.
 */
function parvis_register_script() {
	$server = get_option( 'parvis_server', '' );
	if ( '' !== $server ) {
		// No version: the address is a promise, and corrections come by themselves.
		wp_register_script( 'parvis', $server . '/widgets/v1/parvis.js', array(), null, true ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion
	}
}
add_action( 'init', 'parvis_register_script' );

/**
 * A module, which knows the site by its key.
 *
 * @param string $tag    Of a script.
 * @param string $handle Of the same.
 * @return string
 */
function parvis_script_tag( $tag, $handle ) {
	if ( 'parvis' !== $handle ) {
		return $tag;
	}
	$plain = preg_replace( '/\stype=(["\'])[^"\']*\1/', '', $tag );
	return preg_replace( '/\ssrc=/', sprintf( ' type="module" data-site="%s" src=', esc_attr( get_option( 'parvis_site', '' ) ) ), $plain, 1 );
}
add_filter( 'script_loader_tag', 'parvis_script_tag', 10, 2 );

/**
 * Elements that someone wrote as tags, and links that the script makes elements of, need it too.
 *
 * @param string $html Of a page.
 * @return string The same.
 */
function parvis_look_for_elements( $html ) {
	if ( is_string( $html ) && ! is_feed() && ! doing_filter( 'get_the_excerpt' ) && parvis_holds_elements( $html ) ) {
		wp_enqueue_script( 'parvis' );
	}
	return $html;
}

/**
 * Tags, `data-parvis`, or a link to a page of the consultation alone in its paragraph.
 *
 * @param string $html Of a page.
 * @return bool
 */
function parvis_holds_elements( $html ) {
	if ( false !== strpos( $html, '<parvis-' ) || false !== strpos( $html, 'data-parvis' ) ) {
		return true;
	}
	$server = get_option( 'parvis_server', '' );
	if ( '' === $server || false === strpos( $html, $server . '/' ) ) {
		return false;
	}
	$page = preg_quote( $server, '~' ) . '/(?:propositions/[a-z0-9-]+/(?:soutien|referent)|services/[a-z0-9-]+|contribuer)(?:[?#][^"\']*)?';
	return 1 === preg_match( '~<p[^>]*>\s*(?:<(?:strong|em|b|i|u|span|small)[^>]*>\s*)*<a [^>]*href=["\']' . $page . '["\'][^>]*>[^<]*</a>\s*(?:</\w+>\s*)*</p>~i', $html );
}

foreach ( array( 'the_content', 'widget_text_content', 'widget_block_content', 'widget_custom_html_content', 'render_block_core/html', 'render_block_core/paragraph' ) as $parvis_filter ) {
	add_filter( $parvis_filter, 'parvis_look_for_elements', 99 );
}
unset( $parvis_filter );
