# Die Seiten des Netzwerkbereichs.
