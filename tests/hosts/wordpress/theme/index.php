<!doctype html>
<html lang="fr">
	<head>
		<meta charset="<?php bloginfo( 'charset' ); ?>">
		<title>Mairie</title>
		<link rel="icon" href="data:,">
		<?php wp_head(); ?>
	</head>
	<body>
		<?php
		while ( have_posts() ) {
			the_post();
			the_title( '<h1>', '</h1>' );
			the_content();
		}
		wp_footer();
		?>
	</body>
</html>
