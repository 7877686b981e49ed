<?php
// Installs a site, its plugin and its posts, written by an author who may write no unfiltered HTML; prints their addresses.
[ , $consultation, $site, $posts ] = $argv;
define( 'WP_INSTALLING', true );
require __DIR__ . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
wp_install( 'Mairie', 'admin', 'admin@mairie.example', false, '', 'a long enough secret' );
switch_theme( 'mairie' );
update_option( 'parvis_server', $consultation );
update_option( 'parvis_site', $site );
$author = wp_insert_user( [ 'user_login' => 'agent', 'user_pass' => 'another long secret', 'role' => 'author' ] );
wp_set_current_user( $author );
$addresses = [];
foreach ( json_decode( $posts, true ) as $title => $content ) {
	$given       = [ 'post_title' => $title, 'post_content' => wp_slash( $content ), 'post_status' => 'publish', 'post_author' => $author ];
	$addresses[] = get_option( 'home' ) . '/?p=' . wp_insert_post( $given );
}
$failed = activate_plugin( 'parvis/parvis.php' );
if ( is_wp_error( $failed ) ) {
	fwrite( STDERR, $failed->get_error_message() );
	exit( 1 );
}
echo "\n", wp_json_encode( $addresses );
