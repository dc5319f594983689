# Les pages de l’espace du réseau.
