# Pages of the network’s own area.
