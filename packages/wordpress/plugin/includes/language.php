<?php
/**
 * French is what the plugin is written in; whoever reads English has it in English.
 *
 * @package Parvis
 */

defined( 'ABSPATH' ) || exit;

/**
 * The language of whoever reads this page: `fr` or `en`.
 *
 * @return string
 */
function parvis_language() {
	return 0 === strpos( determine_locale(), 'en' ) ? 'en' : 'fr';
}

/**
 * One file serves every English: of Great Britain, of Canada.
 */
function parvis_load_words() {
	if ( 'en' === parvis_language() ) {
		load_textdomain( 'parvis', dirname( PARVIS_FILE ) . '/languages/parvis-en_US.mo' );
	}
}
add_action( 'init', 'parvis_load_words', 1 );
