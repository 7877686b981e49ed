<?php
/**
 * Leaves nothing behind, on any site of a network.
 *
 * @package Parvis
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

/**
 * The settings of the site that is current.
 */
function parvis_forget() {
	foreach ( array( 'parvis_server', 'parvis_proof', 'parvis_site' ) as $name ) {
		delete_option( $name );
	}
}

if ( is_multisite() ) {
	$parvis_sites = get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	);
	foreach ( $parvis_sites as $parvis_site ) {
		switch_to_blog( $parvis_site );
		parvis_forget();
		restore_current_blog();
	}
} else {
	parvis_forget();
}
