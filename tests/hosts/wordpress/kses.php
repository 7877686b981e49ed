<?php
// What WordPress keeps of a post by someone who may not write any HTML: standard input, to standard output.
$wordpress = $argv[1];
define( 'ABSPATH', $wordpress . '/' );
define( 'WPINC', 'wp-includes' );
foreach ( [ 'compat', 'plugin', 'load', 'functions', 'formatting', 'kses', 'l10n', 'shortcodes' ] as $part ) {
	require_once ABSPATH . WPINC . "/$part.php";
}
echo wpautop( wp_kses_post( stream_get_contents( STDIN ) ) );
