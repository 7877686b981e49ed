<?php
/**
 * The three settings: the consultation's address, the proof that this site is one's own, its key.
 *
 * @package Parvis
 */

defined( 'ABSPATH' ) || exit;

/**
 * Each with what it is called, how it is read, and what is said of a text in which it is not.
 *
 * @return array
 */
function parvis_settings() {
	return array(
		'parvis_server' => array(
			'label' => __( 'Adresse de la consultation', 'parvis' ),
			'help'  => __( 'Celle de son site, par exemple https://consultation.example.', 'parvis' ),
			'read'  => 'parvis_server_in',
			'fault' => __( 'ce n’est pas une adresse web en https.', 'parvis' ),
		),
		'parvis_proof'  => array(
			'label' => __( 'Preuve du site', 'parvis' ),
			'help'  => __( 'La balise <meta> que la consultation vous a donnée, entière ou sa seule valeur. L’extension la met dans l’en-tête de la page d’accueil ; sur la consultation, appuyez ensuite sur « Vérifier ».', 'parvis' ),
			'read'  => 'parvis_proofs_in',
			'fault' => __( 'ce n’est pas une preuve. Une clé (pk_…) se met dans le champ suivant.', 'parvis' ),
		),
		'parvis_site'   => array(
			'label' => __( 'Clé du site', 'parvis' ),
			'help'  => __( 'Elle commence par pk_. La page du site, dans « Mes sites » de la consultation, la donne après l’accord de la collectivité.', 'parvis' ),
			'read'  => 'parvis_key_in',
			'fault' => __( 'une clé commence par pk_, suivi de 16 à 40 lettres et chiffres.', 'parvis' ),
		),
	);
}

/**
 * By the Settings API, which checks the nonce and who may.
 */
function parvis_register_settings() {
	foreach ( parvis_settings() as $name => $setting ) {
		register_setting(
			'parvis',
			$name,
			array(
				'type'              => 'string',
				'default'           => '',
				'sanitize_callback' => static function ( $typed ) use ( $name, $setting ) {
					return parvis_read_setting( $name, $setting, $typed );
				},
			)
		);
	}
}
add_action( 'admin_init', 'parvis_register_settings' );

/**
 * What is kept of what was typed; what was kept stays where nothing can be read, and the page says so.
 *
 * @param string $name    Of the setting.
 * @param array  $setting As `parvis_settings` gives it.
 * @param mixed  $typed   By someone.
 * @return string
 */
function parvis_read_setting( $name, $setting, $typed ) {
	$typed = is_string( $typed ) ? trim( $typed ) : '';
	if ( '' === $typed ) {
		return '';
	}
	$read = call_user_func( $setting['read'], $typed );
	if ( '' !== $read ) {
		return $read;
	}
	/* translators: 1: name of the setting, 2: what was typed, 3: why it is refused. */
	$said = sprintf( __( '%1$s : « %2$s » n’est pas retenu, %3$s', 'parvis' ), $setting['label'], wp_html_excerpt( $typed, 60, '…' ), $setting['fault'] );
	add_settings_error( $name, $name, esc_html( $said ) );
	return get_option( $name, '' );
}
