"""A snippet with inline children whose texts are derived: the site itself has none yet. Installed by settings.test."""
