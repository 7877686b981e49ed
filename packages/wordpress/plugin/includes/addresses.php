<?php
/**
 * Pasted addresses: that of a proposal, of a service or of another page becomes its element, without asking anybody.
 *
 * @package Parvis
 */

defined( 'ABSPATH' ) || exit;

/**
 * What an address of the consultation shows as an element.
 *
 * @param string $address Whole.
 * @return array|null Its `name` and its `attributes`.
 */
function parvis_element_at( $address ) {
	$server = get_option( 'parvis_server', '' );
	if ( '' === $server || 0 !== strpos( $address, $server . '/' ) ) {
		return null;
	}
	$path  = untrailingslashit( (string) wp_parse_url( $address, PHP_URL_PATH ) );
	$query = array();
	wp_parse_str( (string) wp_parse_url( $address, PHP_URL_QUERY ), $query );
	foreach ( parvis_elements() as $name => $element ) {
		$attributes = parvis_attributes_at( $path, $element );
		if ( null === $attributes ) {
			continue;
		}
		foreach ( $element['query'] as $attribute => $asked ) {
			if ( isset( $query[ $asked ] ) ) {
				$attributes[ $attribute ] = $query[ $asked ];
			}
		}
		return array(
			'name'       => $name,
			'attributes' => $attributes,
		);
	}
	return null;
}

/**
 * What a path names, where it is a page of this element.
 *
 * @param string $path    Without a slash at its end.
 * @param array  $element As `parvis_elements` gives it.
 * @return array|null
 */
function parvis_attributes_at( $path, $element ) {
	// The home page is most often just that.
	if ( '' === $path ) {
		return null;
	}
	if ( $path === $element['plainPage'] ) {
		return array();
	}
	$pattern = preg_replace( '/\\\\\{(\w+)\\\\\}/', '(?<$1>[a-z0-9][a-z0-9-]*)', preg_quote( $element['page'], '~' ) );
	if ( ! preg_match( '~^' . $pattern . '$~', $path, $found ) ) {
		return null;
	}
	return array_filter( $found, 'is_string', ARRAY_FILTER_USE_KEY );
}

/**
 * Alone on its line in a text, or in the block of an embed: before any call to the consultation.
 */
function parvis_register_addresses() {
	$server = get_option( 'parvis_server', '' );
	if ( '' !== $server ) {
		wp_embed_register_handler( 'parvis', '~^' . preg_quote( $server, '~' ) . '/\S*$~', 'parvis_embedded' );
	}
}
add_action( 'init', 'parvis_register_addresses' );

/**
 * The element of an address.
 *
 * @param array  $matches Unused: the address comes whole.
 * @param array  $size    Unused: an element takes the room that it has.
 * @param string $address What was pasted.
 * @return string|false False where it is none, so that it is looked for as any other address.
 */
function parvis_embedded( $matches, $size, $address ) {
	$found = parvis_element_at( $address );
	return null === $found ? false : parvis_printed( $found['name'], $found['attributes'] );
}
