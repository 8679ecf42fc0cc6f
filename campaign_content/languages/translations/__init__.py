"""The Albanian of pages and snippets: units, the people who write and approve them, what readers are shown."""
