"""From what was read to the portal: everything that belongs together, linked with its reason."""
