<?php
/**
 * Plugin Name: Parvis
 * Description: La consultation nationale sur le site de votre commune : neuf blocs, un code court, et la preuve que le site est à vous, sans FTP.
 * Version: @version@
 * Requires at least: @requires@
 * Requires PHP: @requiresPhp@
 * Author: Parvis
 * License: MIT
 * License URI: https://opensource.org/license/mit
 * Text Domain: parvis
 * Domain Path: /languages
 * Update URI: parvis
 *
 * Update URI: only the consultation's own server offers new versions, and no other plugin of this name.
 *
 * @package Parvis
 */

defined( 'ABSPATH' ) || exit;

define( 'PARVIS_VERSION', '@version@' );
define( 'PARVIS_FILE', __FILE__ );

foreach ( array( 'language', 'elements', 'pasted', 'settings', 'settings-page', 'proof', 'script', 'printing', 'blocks', 'shortcode', 'addresses', 'updates' ) as $parvis_part ) {
	require_once __DIR__ . '/includes/' . $parvis_part . '.php';
}
unset( $parvis_part );
