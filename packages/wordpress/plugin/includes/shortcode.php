<?php
/**
 * The shortcode, for the classic editor, page builders and widgets: [parvis element="vote-button" proposal="…"].
 *
 * @package Parvis
 */

defined( 'ABSPATH' ) || exit;

/**
 * The element that is asked for.
 *
 * @param array|string $given Attributes of the shortcode.
 * @return string
 */
function parvis_shortcode( $given ) {
	$given = is_array( $given ) ? $given : array();
	$name  = isset( $given['element'] ) ? $given['element'] : 'vote-button';
	return parvis_printed( preg_replace( '/^parvis-/', '', $name ), $given );
}

/**
 * Under the one name that all elements share.
 */
function parvis_register_shortcode() {
	add_shortcode( 'parvis', 'parvis_shortcode' );
}
add_action( 'init', 'parvis_register_shortcode' );
