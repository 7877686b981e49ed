<?php
/**
 * The page of settings, and the ways to it.
 *
 * @package Parvis
 */

defined( 'ABSPATH' ) || exit;

/**
 * Under Settings, for whoever may change them.
 */
function parvis_add_settings_page() {
	add_options_page( __( 'Consultation nationale', 'parvis' ), __( 'Consultation nationale', 'parvis' ), 'manage_options', 'parvis', 'parvis_print_settings_page' );
}
add_action( 'admin_menu', 'parvis_add_settings_page' );

/**
 * The address of that page.
 *
 * @return string
 */
function parvis_settings_address() {
	return admin_url( 'options-general.php?page=parvis' );
}

/**
 * A form of three fields, then an element as visitors will see it.
 */
function parvis_print_settings_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	echo '<div class="wrap"><h1>' . esc_html__( 'Consultation nationale', 'parvis' ) . '</h1>';
	parvis_print_next_step();
	echo '<form method="post" action="options.php">';
	settings_fields( 'parvis' );
	echo '<table class="form-table" role="presentation"><tbody>';
	foreach ( parvis_settings() as $name => $setting ) {
		parvis_print_setting( $name, $setting );
	}
	echo '</tbody></table>';
	submit_button();
	echo '</form>';
	parvis_print_trial();
	echo '</div>';
}

/**
 * One field with its label and what helps to fill it.
 *
 * @param string $name    Of the setting.
 * @param array  $setting As `parvis_settings` gives it.
 */
function parvis_print_setting( $name, $setting ) {
	printf(
		'<tr><th scope="row"><label for="%1$s">%2$s</label></th><td><input id="%1$s" name="%1$s" type="text" class="large-text code" value="%3$s" aria-describedby="%1$s-help" autocomplete="off" spellcheck="false"><p class="description" id="%1$s-help">%4$s</p></td></tr>',
		esc_attr( $name ),
		esc_html( $setting['label'] ),
		esc_attr( get_option( $name, '' ) ),
		esc_html( $setting['help'] )
	);
}

/**
 * The one thing that remains to be done.
 */
function parvis_print_next_step() {
	$server = get_option( 'parvis_server', '' );
	$key    = get_option( 'parvis_site', '' );
	if ( '' === $server ) {
		echo '<p>' . esc_html__( 'Donnez d’abord l’adresse de la consultation, et enregistrez.', 'parvis' ) . '</p>';
	} elseif ( '' === $key && '' === get_option( 'parvis_proof', '' ) ) {
		parvis_print_step( __( 'Inscrivez ce site sur la consultation, choisissez la preuve par une balise, et collez-la ici.', 'parvis' ), $server . '/sites/inscription', __( 'Inscrire ce site', 'parvis' ) );
	} elseif ( '' === $key ) {
		parvis_print_step( __( 'La preuve est dans l’en-tête de votre page d’accueil. Si un cache garde vos pages, videz-le ; puis vérifiez-la sur la consultation. La clé vous sera donnée après l’accord de la collectivité.', 'parvis' ), $server . '/mes-sites', __( 'Vérifier la preuve', 'parvis' ) );
	} else {
		echo '<p>' . esc_html__( 'Tout est réglé. Dans une page, ajoutez un bloc de « Consultation nationale », ou collez l’adresse d’une proposition ou d’un service seule sur sa ligne.', 'parvis' ) . '</p>';
	}
}

/**
 * What to do, and where.
 *
 * @param string $says    What.
 * @param string $address Where.
 * @param string $words   Of the link.
 */
function parvis_print_step( $says, $address, $words ) {
	printf(
		'<p>%1$s <a href="%2$s" target="_blank" rel="noopener">%3$s</a></p>',
		esc_html( $says ),
		esc_url( $address ),
		esc_html( $words )
	);
}

/**
 * Where the consultation is, as it knows this site: the quickest way to see that address and key are right.
 */
function parvis_print_trial() {
	if ( '' === get_option( 'parvis_server', '' ) || '' === get_option( 'parvis_site', '' ) ) {
		return;
	}
	echo '<h2>' . esc_html__( 'Essai', 'parvis' ) . '</h2>';
	echo '<p>' . esc_html__( 'Si l’adresse et la clé sont justes, les étapes de la consultation se lisent ici.', 'parvis' ) . '</p>';
	echo '<div style="max-width:40rem">';
	// Each of its parts is escaped where it is written.
	echo parvis_printed( 'consultation-progress', array( 'heading-level' => '3' ) ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped
	echo '</div>';
}

/**
 * In the list of plugins, where one looks after activating.
 *
 * @param array $links Of the plugin's row.
 * @return array
 */
function parvis_add_settings_link( $links ) {
	$link = sprintf( '<a href="%1$s">%2$s</a>', esc_url( parvis_settings_address() ), esc_html__( 'Réglages', 'parvis' ) );
	array_unshift( $links, $link );
	return $links;
}
add_filter( 'plugin_action_links_' . plugin_basename( PARVIS_FILE ), 'parvis_add_settings_link' );

/**
 * Until the consultation's address is there, the list of plugins says what comes next.
 */
function parvis_print_notice() {
	$screen = get_current_screen();
	if ( ! $screen || 'plugins' !== $screen->id || ! current_user_can( 'manage_options' ) || '' !== get_option( 'parvis_server', '' ) ) {
		return;
	}
	printf(
		'<div class="notice notice-info"><p>%1$s <a href="%2$s">%3$s</a></p></div>',
		esc_html__( 'Parvis : il reste à donner l’adresse de la consultation et la clé de votre site.', 'parvis' ),
		esc_url( parvis_settings_address() ),
		esc_html__( 'Ouvrir les réglages', 'parvis' )
	);
}
add_action( 'admin_notices', 'parvis_print_notice' );
