<?php
/**
 * The proof that whoever registers this site may change it: a tag in the head of its home page.
 *
 * @package Parvis
 */

defined( 'ABSPATH' ) || exit;

/**
 * One tag for each registration; first in the head, so that it is found on the heaviest page.
 */
function parvis_print_proofs() {
	if ( ! is_front_page() && ! is_home() ) {
		return;
	}
	foreach ( array_filter( explode( ' ', get_option( 'parvis_proof', '' ) ) ) as $proof ) {
		printf( '<meta name="parvis-site" content="%s">' . "\n", esc_attr( $proof ) );
	}
}
add_action( 'wp_head', 'parvis_print_proofs', 0 );
