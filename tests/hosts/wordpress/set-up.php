<?php
// Installs a site as WordPress comes, in French, with someone who writes and may write no unfiltered HTML.
define( 'WP_INSTALLING', true );
require __DIR__ . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install( 'Mairie', 'admin', 'admin@mairie.example', false, '', 'a long enough secret' );
update_option( 'WPLANG', 'fr_FR' );
switch_theme( 'twentytwentythree' );
wp_insert_user( [ 'user_login' => 'agent', 'user_pass' => 'another long secret', 'role' => 'author' ] );
