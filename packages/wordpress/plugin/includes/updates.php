<?php
/**
 * New versions, which the consultation's own server offers: WordPress asks for them with those of other plugins.
 *
 * @package Parvis
 */

defined( 'ABSPATH' ) || exit;

/**
 * What that server has; WordPress compares it with what is here, and an administrator decides.
 *
 * @param array|false $update Found before.
 * @return array|false
 */
function parvis_offered_version( $update ) {
	$server = get_option( 'parvis_server', '' );
	if ( '' === $server ) {
		return $update;
	}
	$answer = wp_remote_get( $server . '/extensions/wordpress/parvis.json', array( 'timeout' => 5 ) );
	$facts  = json_decode( wp_remote_retrieve_body( $answer ), true );
	if ( 200 !== wp_remote_retrieve_response_code( $answer ) || ! isset( $facts['version'], $facts['requires'], $facts['requiresPhp'], $facts['tested'] ) ) {
		return $update;
	}
	return array(
		'slug'         => 'parvis',
		'version'      => $facts['version'],
		'url'          => $server . '/aide/integration#wordpress',
		'package'      => $server . '/extensions/wordpress/parvis.zip',
		'requires'     => $facts['requires'],
		'requires_php' => $facts['requiresPhp'],
		'tested'       => $facts['tested'],
	);
}
add_filter( 'update_plugins_parvis', 'parvis_offered_version' );
