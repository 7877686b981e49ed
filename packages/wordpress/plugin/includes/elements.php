<?php
/**
 * The elements of the consultation: what each is, its attributes, its page and the room it takes.
 *
 * @package Parvis
 */

defined( 'ABSPATH' ) || exit;

/**
 * By their names, as `elements.json` tells them: it is written from what the consultation's server gives.
 *
 * @return array
 */
function parvis_elements() {
	static $elements = null;
	if ( null === $elements ) {
		$read     = wp_json_file_decode( dirname( PARVIS_FILE ) . '/elements.json', array( 'associative' => true ) );
		$elements = is_array( $read ) ? $read : array();
	}
	return $elements;
}

/**
 * Its attributes, each as it may be printed; what is no value of an attribute is left out.
 *
 * @param string $name  Of an element.
 * @param array  $given Values by the names of attributes, as someone typed them.
 * @return array
 */
function parvis_attributes( $name, $given ) {
	$elements = parvis_elements();
	$clean    = array();
	foreach ( $elements[ $name ]['attributes'] as $attribute => $choices ) {
		$value = isset( $given[ $attribute ] ) && is_scalar( $given[ $attribute ] ) ? trim( (string) $given[ $attribute ] ) : '';
		if ( in_array( $attribute, array( 'proposal', 'service', 'consultation', 'territory', 'theme' ), true ) ) {
			$value = parvis_id_in( $value, $attribute );
		} elseif ( in_array( $attribute, array( 'limit', 'year' ), true ) ) {
			$value = absint( $value ) > 0 ? (string) absint( $value ) : '';
		} elseif ( array() === $choices ) {
			$value = mb_substr( sanitize_text_field( $value ), 0, 200 );
		} elseif ( ! in_array( $value, $choices, true ) ) {
			$value = '';
		}
		if ( '' !== $value ) {
			$clean[ $attribute ] = $value;
		}
	}
	return $clean;
}

/**
 * An id; also from the address of a page of the consultation that names one.
 *
 * @param string $value     An id, or an address.
 * @param string $attribute Of which it is the value.
 * @return string Empty when it is neither.
 */
function parvis_id_in( $value, $attribute ) {
	if ( false !== strpos( $value, '/' ) ) {
		$found = parvis_element_at( $value );
		$value = isset( $found['attributes'][ $attribute ] ) ? $found['attributes'][ $attribute ] : '';
	}
	return preg_match( '/^[a-z0-9][a-z0-9-]*$/', $value ) ? $value : '';
}

/**
 * The page of the consultation that its link leads to: it serves without any script.
 *
 * @param string $name       Of an element.
 * @param array  $attributes As `parvis_attributes` gives them.
 * @return string
 */
function parvis_page_of( $name, $attributes ) {
	$elements = parvis_elements();
	$element  = $elements[ $name ];
	$path     = $element['page'];
	foreach ( $attributes as $attribute => $value ) {
		$path = str_replace( '{' . $attribute . '}', rawurlencode( $value ), $path );
	}
	if ( false !== strpos( $path, '{' ) ) {
		$path = $element['plainPage'];
	}
	$asked = array();
	foreach ( $element['query'] as $attribute => $query ) {
		if ( isset( $attributes[ $attribute ] ) ) {
			$asked[ $query ] = rawurlencode( $attributes[ $attribute ] );
		}
	}
	$asked['site'] = rawurlencode( get_option( 'parvis_site', '' ) );
	return add_query_arg( array_filter( $asked ), get_option( 'parvis_server', '' ) . $path );
}

/**
 * The height kept for it, so that nothing moves when it shows.
 *
 * @param string $name       Of an element.
 * @param array  $attributes As `parvis_attributes` gives them.
 * @return string
 */
function parvis_room_of( $name, $attributes ) {
	$elements = parvis_elements();
	$variant  = isset( $attributes['variant'] ) ? $attributes['variant'] : '';
	$rooms    = $elements[ $name ]['rooms'];
	return isset( $rooms[ $variant ] ) ? $rooms[ $variant ] : $rooms[''];
}
