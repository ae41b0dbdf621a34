"""Files of the built site, put where they belong without ever laying half a site open."""
