<?php
/**
 * An element as a page holds it: its tag, the room that it takes, and the link that serves without any script.
 *
 * @package Parvis
 */

defined( 'ABSPATH' ) || exit;

/**
 * Escaped, for any page; it needs no right to write HTML, since the plugin writes it.
 *
 * @param string $name  Of an element.
 * @param array  $given Values by the names of attributes, as someone typed them.
 * @return string
 */
function parvis_printed( $name, $given ) {
	$elements = parvis_elements();
	if ( ! isset( $elements[ $name ] ) ) {
		/* translators: %s: what was typed. */
		return parvis_hint( sprintf( __( 'aucun élément ne s’appelle « %s ».', 'parvis' ), $name ) );
	}
	if ( '' === get_option( 'parvis_server', '' ) ) {
		return parvis_hint( __( 'l’adresse de la consultation manque dans « Réglages › Consultation nationale ».', 'parvis' ) );
	}
	$element    = $elements[ $name ];
	$attributes = parvis_attributes( $name, $given );
	if ( '' !== $element['subject'] && ! isset( $attributes[ $element['subject'] ] ) ) {
		return parvis_hint( __( 'il manque l’identifiant de ce qu’il faut montrer, la fin de l’adresse de sa page.', 'parvis' ) );
	}
	$link = sprintf( '<a href="%1$s">%2$s</a>', esc_url( parvis_page_of( $name, $attributes ) ), esc_html( $element[ parvis_language() ]['link'] ) );
	// Neither a reader of feeds nor an excerpt runs a script.
	if ( is_feed() || doing_filter( 'get_the_excerpt' ) ) {
		return '<p>' . $link . '</p>';
	}
	wp_enqueue_script( 'parvis' );
	$written = '';
	foreach ( $attributes as $attribute => $value ) {
		$written .= sprintf( ' %1$s="%2$s"', $attribute, esc_attr( $value ) );
	}
	$room    = parvis_room_of( $name, $attributes );
	$printed = sprintf( '<parvis-%1$s%2$s style="display:block;min-height:%3$s">%4$s</parvis-%1$s>', $name, $written, esc_attr( $room ), $link );
	// Its room is told by the width of its column, which a theme makes narrower than the window.
	return false === strpos( $room, 'cqi' ) ? $printed : '<div style="container-type:inline-size;width:100%">' . $printed . '</div>';
}

/**
 * Why nothing is shown, for whoever may mend it; visitors see nothing.
 *
 * @param string $why In a sentence.
 * @return string
 */
function parvis_hint( $why ) {
	if ( ! current_user_can( 'edit_posts' ) ) {
		return '';
	}
	/* translators: %s: why nothing is shown. */
	return '<p class="parvis-hint"><em>' . esc_html( sprintf( __( 'Consultation nationale, visible de vous seul : %s', 'parvis' ), $why ) ) . '</em></p>';
}
