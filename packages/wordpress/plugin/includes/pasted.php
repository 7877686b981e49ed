<?php
/**
 * What people paste into the settings: an address, a key, a proof, alone or within a whole tag.
 *
 * @package Parvis
 */

defined( 'ABSPATH' ) || exit;

/**
 * The consultation's own address, from any of its addresses, or from the script that it gives.
 *
 * @param string $typed By someone.
 * @return string Without a path; empty when there is none.
 */
function parvis_server_in( $typed ) {
	if ( preg_match( '~https?://[^\s"\'<>]+~i', $typed, $found ) ) {
		$address = $found[0];
	} else {
		$address = 'https://' . trim( $typed );
	}
	$parts  = wp_parse_url( $address );
	$host   = isset( $parts['host'] ) ? strtolower( $parts['host'] ) : '';
	$scheme = isset( $parts['scheme'] ) ? strtolower( $parts['scheme'] ) : '';
	// Only this machine itself is reached without a certificate.
	$is_here = (bool) preg_match( '/^(localhost|127\.0\.0\.1|.+\.localhost)$/', $host );
	$is_host = $is_here || (bool) preg_match( '/^[a-z0-9-]+(\.[a-z0-9-]+)+$/', $host );
	if ( ! $is_host || ( 'https' !== $scheme && ! $is_here ) ) {
		return '';
	}
	return $scheme . '://' . $host . ( isset( $parts['port'] ) ? ':' . $parts['port'] : '' );
}

/**
 * A key of a site.
 *
 * @param string $typed By someone.
 * @return string Empty when there is none.
 */
function parvis_key_in( $typed ) {
	return preg_match( '/\bpk_[A-Za-z0-9]{16,40}\b/', $typed, $found ) ? $found[0] : '';
}

/**
 * The proofs of a site: one for each registration of it, apart from each other by spaces.
 *
 * @param string $typed By someone.
 * @return string Empty when there is none.
 */
function parvis_proofs_in( $typed ) {
	// Of a whole tag, or of a record of names, what they hold.
	$values = preg_replace( '~<meta\b[^>]*?\bcontent\s*=\s*["\']?([\w-]+)[^>]*>~i', ' $1 ', $typed );
	$values = str_replace( 'parvis-site=', ' ', $values );
	preg_match_all( '/(?<=\s|^)(?!pk_)[\w-]{20,100}(?=\s|$)/', $values, $found );
	return implode( ' ', array_slice( array_unique( $found[0] ), 0, 5 ) );
}
