<?php
// Asks or tells the site something without its screens: the name of it, then what it takes as JSON; answers JSON.
[ , $what, $given ] = $argv;
require __DIR__ . '/wp-load.php';
$given = json_decode( $given, true );
$tells = [
	// By the author, whose HTML is filtered.
	'post'     => function ( $title, $content ) {
		$author = get_user_by( 'login', 'agent' )->ID;
		wp_set_current_user( $author );
		$post = [ 'post_title' => $title, 'post_content' => wp_slash( $content ), 'post_status' => 'publish', 'post_author' => $author ];
		return get_option( 'home' ) . '/?p=' . wp_insert_post( $post, true );
	},
	// A part of every page, as the editor of the theme keeps it.
	'footer'   => function ( $content ) {
		wp_set_current_user( 1 );
		$part = wp_insert_post( [ 'post_type' => 'wp_template_part', 'post_name' => 'footer', 'post_title' => 'Footer', 'post_status' => 'publish', 'post_content' => wp_slash( $content ) ], true );
		wp_set_object_terms( $part, get_stylesheet(), 'wp_theme' );
		wp_set_object_terms( $part, 'footer', 'wp_template_part_area' );
		return $part;
	},
	'noFooter' => function () {
		$found = get_posts( [ 'post_type' => 'wp_template_part', 'post_status' => 'publish', 'numberposts' => -1 ] );
		return array_map( fn ( $part ) => (bool) wp_delete_post( $part->ID, true ), $found );
	},
	'options'  => fn () => array_filter( wp_load_alloptions(), fn ( $name ) => str_contains( $name, 'parvis' ) && ! str_starts_with( $name, '_' ), ARRAY_FILTER_USE_KEY ),
	'theme'    => 'switch_theme',
	// What the settings find in what someone pasted, one after the other.
	'found'    => fn ( ...$pasted ) => array_map( fn ( $one ) => [ parvis_server_in( $one ), parvis_proofs_in( $one ), parvis_key_in( $one ) ], $pasted ),
	'offers'   => fn () => apply_filters( 'update_plugins_parvis', false, [], '', [] ),
];
echo "\n", wp_json_encode( $tells[ $what ]( ...$given ) );
